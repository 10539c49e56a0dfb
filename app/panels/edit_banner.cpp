// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the banner says and does.
#include "app/panels/edit_banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace yuantu {

EditBanner::EditBanner(Session& session, QTableView& view, QWidget* parent)
    : QFrame(parent), m_session(session), m_view(view), m_text(new QLabel(this)),
      m_button(new QPushButton(this)) {
    setProperty("role", "banner");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged}) {
        connect(&session, signal, this, &EditBanner::refresh);
    }
    connect(&session, &Session::planChanged, this, &EditBanner::refresh);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_session.hasDocument() && !mayEdit()) {
            emit scenarioWanted();
        } else {
            refresh();
        }
    });
    refresh();
}

bool EditBanner::mayEdit() const {
    const Scenario* s = m_session.hasDocument() ? m_session.scenarioRow() : nullptr;
    return s != nullptr && !s->frozen;
}

void EditBanner::tell(const QString& sentence) {
    m_text->setText(sentence);
    m_text->setToolTip({});
    m_button->setText(tr("Dismiss"));
    show();
}

void EditBanner::refresh() {
    const Scenario* s = m_session.hasDocument() ? m_session.scenarioRow() : nullptr;
    const bool frozen = s != nullptr && s->frozen;
    if (frozen) {
        m_text->setText(tr("“%1” is frozen.").arg(nameOf(*s, m_session.language())));
        m_text->setToolTip(tr("Changes are made in a scenario of your own."));
        m_button->setText(tr("Add a scenario"));
    }
    setVisible(frozen);
    m_view.setEditTriggers(mayEdit() ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                           QAbstractItemView::AnyKeyPressed
                                     : QAbstractItemView::NoEditTriggers);
}

} // namespace yuantu
