// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of changes.
#include "app/panels/history_panel.h"

#include "app/look.h"

#include <QVBoxLayout>

namespace yuantu {

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_list(new QListWidget(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setAccessibleName(tr("History"));
    m_list->setTextElideMode(Qt::ElideRight);
    connect(&session, &Session::documentReplaced, this, &HistoryPanel::rebuild);
    connect(&session, &Session::planChanged, this, &HistoryPanel::rebuild);
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem* item) {
        const int steps = item->data(Qt::UserRole).toInt();
        if (steps != 0) {
            emit stepsWanted(steps);
        }
    });
}

void HistoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    rebuild();
}

void HistoryPanel::rebuild() {
    if (!isVisible() || !m_session.hasDocument()) {
        return;
    }
    m_list->clear();
    const auto history = m_session.document().file().history();
    if (!history) {
        return;
    }
    // The line that undo and redo walk: applied changes, then those that can be redone. Branches that were
    // left are part of the record, but cannot be stepped to.
    std::vector<const ChangeEntry*> applied;
    for (const ChangeEntry& e : *history) {
        if (e.applied) {
            applied.push_back(&e);
        }
    }
    QString head = applied.empty() ? QString() : applied.back()->uuid;
    std::vector<const ChangeEntry*> redoable;
    for (const ChangeEntry& e : *history) {
        if (!e.applied && e.parent == (redoable.empty() ? head : redoable.back()->uuid)) {
            redoable.push_back(&e);
        }
    }
    auto* start = new QListWidgetItem(tr("Opened or created"), m_list);
    start->setData(Qt::UserRole, -static_cast<int>(applied.size()));
    start->setForeground(tones().quiet);
    const auto add = [&](const ChangeEntry& e, int steps) {
        auto* item = new QListWidgetItem(e.label, m_list);
        item->setData(Qt::UserRole, steps);
        QStringList tip{e.label, tr("%1, %2").arg(e.author, QLocale().toString(e.time.toLocalTime(),
                                                                               QLocale::ShortFormat))};
        if (!e.reason.isEmpty()) {
            tip << e.reason;
        }
        item->setToolTip(QStringLiteral("<p>%1</p>")
                             .arg(tip.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))));
        if (steps > 0) {
            item->setForeground(tones().quiet);
        }
        return item;
    };
    QListWidgetItem* now = start;
    for (size_t i = 0; i < applied.size(); ++i) {
        now = add(*applied[i], static_cast<int>(i) + 1 - static_cast<int>(applied.size()));
    }
    for (size_t i = 0; i < redoable.size(); ++i) {
        add(*redoable[i], static_cast<int>(i) + 1);
    }
    QFont font = interfaceFont(13, QFont::DemiBold);
    now->setFont(font);
    m_list->setCurrentItem(now);
    m_list->scrollToItem(now);
}

} // namespace yuantu
