// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The proposal as a table with a tick for each project.
#include "app/dialogs/match_dialog.h"

#include "app/look.h"
#include "app/panels/padded_cells.h"
#include "core/edits/project_edits.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace yuantu {

namespace {
enum Column { Tick, Name, Year, Need, Where, Before, After, Why, Columns };

QString amount(std::optional<double> value, bool land) {
    return !value ? QStringLiteral("—")
                  : formatNumber(*value, land ? 2 : 1) +
                        (land ? QStringLiteral(" km²") : QStringLiteral(" 万㎡"));
}
} // namespace

MatchDialog::MatchDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_plan(session.plan()), m_table(new QTableWidget(this)),
      m_error(new QLabel(this)) {
    setWindowTitle(tr("Match projects to places"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto* hint = new QLabel(
        (session.selection().empty()
             ? tr("Each project without a place goes where its floor and land are free from its finish year "
                  "on "
                  "and the least is left over. Only known capacity counts.")
             : tr("In the selected places only: each project without a place goes where its floor and land "
                  "are "
                  "free from its finish year on and the least is left over. Only known capacity counts.")),
        this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setProperty("role", "note");
    column->addWidget(hint);
    column->addWidget(m_table, 1);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_enter = buttons->addButton(QString(), QDialogButtonBox::ApplyRole);
    m_enter->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_enter, &QPushButton::clicked, this, &MatchDialog::enter);

    m_table->setColumnCount(Columns);
    m_table->setHorizontalHeaderLabels({QString(), tr("Project"), tr("Finish"), tr("Needs"), tr("Place"),
                                        tr("Free there"), tr("Left over"), tr("Why")});
    m_table->setAccessibleName(tr("Match projects to places"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(
        QHeaderView::ResizeToContents); // reasons take their lines
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setItemDelegate(new PaddedCells(m_table));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::TabFocus);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fill();
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        m_enter->setText(tr("Place %1 projects").arg(chosen()));
        m_enter->setEnabled(chosen() > 0);
    });
    m_enter->setFocus();
    resize(1080, 420);
}

void MatchDialog::fill() {
    m_matches = matchProjects(*m_plan, m_session.scenario(), m_session.selection());
    m_table->setRowCount(static_cast<int>(m_matches.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Match& m = m_matches[static_cast<size_t>(row)];
        const Project& p = *m.project;
        const Place* place = m_plan->places().find(m.place);
        const auto put = [&](Column c, const QString& text, bool number) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            item->setToolTip(plainTip(text));
            if (place == nullptr && c != Name) {
                item->setForeground(tones().quiet);
            }
            m_table->setItem(row, c, item);
            return item;
        };
        QTableWidgetItem* tick = put(Tick, {}, false);
        tick->setFlags(Qt::ItemIsEnabled);
        if (place != nullptr) {
            tick->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
            tick->setCheckState(Qt::Checked);
        }
        put(Name, p.name, false);
        QStringList needs;
        if (p.floor) {
            needs << amount(p.floor, false);
        }
        if (p.land) {
            needs << amount(p.land, true);
        }
        put(Year, p.finish == 0 ? QStringLiteral("—") : QString::number(p.finish), true);
        put(Need, needs.isEmpty() ? QStringLiteral("—") : needs.join(QStringLiteral(" + ")), true);
        put(Where, place == nullptr ? QStringLiteral("—") : nameOf(*place, m_session.language()), false);
        put(Before, amount(m.freeBefore, m.byLand), true);
        put(After, amount(m.freeAfter, m.byLand), true);
        put(Why, m.why, false);
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(Tick, 36);
    for (int c = Name; c < Why; ++c) {
        m_table->setColumnWidth(c, std::min(m_table->columnWidth(c) + 12, 220));
        const bool number = c == Year || c == Need || c == Before || c == After;
        m_table->horizontalHeaderItem(c)->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) |
                                                           Qt::AlignVCenter);
    }
    m_enter->setText(tr("Place %1 projects").arg(chosen()));
    m_enter->setEnabled(chosen() > 0);
}

int MatchDialog::chosen() const {
    int count = 0;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        count += m_table->item(row, Tick)->checkState() == Qt::Checked ? 1 : 0;
    }
    return count;
}

void MatchDialog::enter() {
    std::vector<Placement> placements;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const Match& m = m_matches[static_cast<size_t>(row)];
        if (m.place.isValid() && m_table->item(row, Tick)->checkState() == Qt::Checked) {
            placements.push_back({m.project->key, m.place});
        }
    }
    if (auto done = placeProjects(m_session.document(), m_session.scenario(), placements); !done) {
        m_error->setText(done.error().sentence);
        m_error->show();
        return;
    }
    accept();
}

} // namespace yuantu
