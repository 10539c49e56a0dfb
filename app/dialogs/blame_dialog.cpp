// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of one value as a table, the newest first.
#include "app/dialogs/blame_dialog.h"

#include "app/panels/padded_cells.h"
#include "app/panels/panel_parts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace yuantu {

BlameDialog::BlameDialog(const QString& subject, const std::vector<Row>& rows, const QString& origin,
                         QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(static_cast<int>(rows.size()), 6, this)) {
    setWindowTitle(subject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_table->setHorizontalHeaderLabels(
        {tr("When"), tr("Who"), tr("Before"), tr("After"), tr("Scenario"), tr("Reason")});
    setUpReadTable(*m_table, subject);
    m_table->setItemDelegate(new PaddedCells(m_table));
    m_table->setWordWrap(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[rows.size() - 1 - i];
        int c = 0;
        for (const QString& text : {row.when, row.who, row.before, row.after, row.scenario, row.why}) {
            auto* item = new QTableWidgetItem(text);
            const bool value = c == 2 || c == 3;
            item->setTextAlignment((value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            item->setToolTip(plainTip(text));
            m_table->setItem(static_cast<int>(i), c++, item);
        }
    }
    for (int c = 0; c < 6; ++c) {
        m_table->horizontalHeaderItem(c)->setTextAlignment(
            (c == 2 || c == 3 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    m_table->resizeColumnsToContents();
    for (int c = 0; c < 5; ++c) {
        m_table->setColumnWidth(c, std::clamp(m_table->columnWidth(c) + 12, 72, 200));
    }
    column->addWidget(m_table, 1);
    m_table->setVisible(!rows.empty());
    auto* note = new QLabel(origin, this);
    note->setProperty("role", "note");
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setVisible(!origin.isEmpty());
    column->addWidget(note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(760, rows.empty() ? 120 : 320);
}

} // namespace yuantu
