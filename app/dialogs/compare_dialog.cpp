// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of differences.
#include "app/dialogs/compare_dialog.h"

#include "app/panels/cell_clipboard.h"
#include "app/panels/padded_cells.h"
#include "app/panels/panel_parts.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yuantu {

using Field = ChangeLinesModel::Field;

CompareDialog::CompareDialog(std::vector<ChangeLinesModel::Row> rows, const QString& title,
                             const QString& before, const QString& after, const QString& note, bool by,
                             QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit(this)), m_view(new QTableView(this)),
      m_count(new QLabel(this)) {
    setWindowTitle(title);
    std::vector<Field> fields{Field::Scenario, Field::Place,  Field::Indicator,
                              Field::Item,     Field::Before, Field::After};
    QStringList titles{tr("Scenario"), tr("Place"), tr("Indicator"), tr("What"), before, after};
    if (by) {
        fields.push_back(Field::By);
        titles << tr("Changed in");
    }
    m_model = new ChangeLinesModel(std::move(fields), std::move(titles), this);
    m_model->setRows(std::move(rows));
    m_shown = new QSortFilterProxyModel(this);
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the differences"));
    m_search->setClearButtonEnabled(true);
    column->addWidget(m_search);
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new PaddedCells(m_view));
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // in the plan's own order at first
    m_view->setSortingEnabled(true);
    setUpReadTable(*m_view, title, 24);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->resizeColumnsToContents();
    for (int c = 0; c < m_model->columnCount(); ++c) {
        m_view->setColumnWidth(c, std::clamp(m_view->columnWidth(c) + 12, 80, 220));
    }
    m_view->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(m_view, 1);
    m_count->setProperty("role", "note");
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    column->addWidget(m_count);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* copyAll = buttons->addButton(tr("Copy the table"), QDialogButtonBox::ActionRole);
    for (QAbstractButton* b : buttons->buttons()) {
        static_cast<QPushButton*>(b)->setAutoDefault(false); // Enter in the search does nothing else
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copyAll, &QPushButton::clicked, this, &CompareDialog::copy);
    const auto count = [this, note] {
        const QString differences =
            m_model->rowCount() == 0 ? tr("Nothing differs.")
            : m_shown->rowCount() == m_model->rowCount()
                ? tr("Differences: %1.").arg(m_model->rowCount())
                : tr("Differences: %1 of %2.").arg(m_shown->rowCount()).arg(m_model->rowCount());
        m_count->setText(note.isEmpty() ? differences : differences + u' ' + note);
    };
    connect(m_search, &QLineEdit::textChanged, this, [this, count](const QString& text) {
        m_shown->setFilterFixedString(text);
        count();
    });
    count();
    resize(1000, 480);
}

void CompareDialog::copy() {
    QList<QStringList> rows;
    QStringList head;
    for (int c = 0; c < m_shown->columnCount(); ++c) {
        head << m_shown->headerData(c, Qt::Horizontal).toString();
    }
    rows << head;
    for (int r = 0; r < m_shown->rowCount(); ++r) {
        QStringList cells;
        for (int c = 0; c < m_shown->columnCount(); ++c) {
            cells << m_shown->index(r, c).data().toString();
        }
        rows << cells;
    }
    QGuiApplication::clipboard()->setText(toTabSeparated(rows));
}

} // namespace yuantu
