// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of the comparison.
#include "app/compare/table_page.h"

#include "app/compare/result_model.h"
#include "app/look.h"
#include "app/models/assumption_model.h"
#include "app/panels/panel_parts.h"
#include "core/base/save_file.h"
#include "core/exchange/export_sheet.h"
#include "core/report/assumption_text.h"
#include "core/report/data_table.h"
#include "core/report/figure_text.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <set>

namespace yuantu {

namespace {

/// Differences by their size, whatever their sign; what is missing last in either direction.
class BySize : public QSortFilterProxyModel {
public:
    BySize(QObject* parent, bool numbers) : QSortFilterProxyModel(parent), m_numbers(numbers) {}

protected:
    bool lessThan(const QModelIndex& a, const QModelIndex& b) const override {
        if (!m_numbers) {
            return a.row() < b.row();
        }
        const QVariant left = a.data(ResultModel::NumberRole);
        const QVariant right = b.data(ResultModel::NumberRole);
        if (!left.isValid() || !right.isValid()) {
            const bool ascending = sortOrder() == Qt::AscendingOrder;
            return left.isValid() != right.isValid() && left.isValid() == ascending;
        }
        if (left.typeId() == QMetaType::QString) {
            return a.row() < b.row(); // places in the plan's order
        }
        const bool difference =
            a.column() >= static_cast<const ResultModel*>(sourceModel())->differenceColumn();
        return difference ? std::abs(left.toDouble()) < std::abs(right.toDouble())
                          : left.toDouble() < right.toDouble();
    }

private:
    bool m_numbers;
};

} // namespace

TablePage::TablePage(ComparisonSource& source, QAbstractTableModel* model, int placeRole, QWidget* parent)
    : ComparePage(source, parent), m_sorted(new BySize(this, qobject_cast<ResultModel*>(model) != nullptr)),
      m_view(new QTableView(this)), m_note(makeNote(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_note->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_note);
    m_sorted->setSourceModel(model);
    m_view->setModel(m_sorted);
    setUpTable(*m_view, qobject_cast<ResultModel*>(model) != nullptr ? tr("Results") : tr("Assumptions"));
    m_view->horizontalHeader()->setMinimumSectionSize(56);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->installEventFilter(this);
    column->addWidget(m_view, 1);
    connect(m_view, &QTableView::doubleClicked, this, [this, placeRole](const QModelIndex& at) {
        const PlaceId place{at.data(placeRole).toLongLong()};
        if (place.isValid()) {
            session().setSelection({place});
            emit placeActivated(place);
        }
    });
}

bool TablePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return ComparePage::eventFilter(watched, event);
}

void TablePage::fit() {
    m_view->resizeColumnsToContents();
    for (int c = 0; c < m_sorted->columnCount(); ++c) {
        const bool last = c + 1 == m_sorted->columnCount();
        m_view->setColumnWidth(c, std::clamp(m_view->columnWidth(c) + 12, 64, last ? 420 : 220));
    }
}

void TablePage::setNote(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

QVariant TablePage::plainCell(const QModelIndex& index) const {
    const QString text = index.data(Qt::DisplayRole).toString();
    return text == u"—" ? QVariant() : QVariant(text);
}

Result<void> TablePage::saveTo(const QString& path) {
    DataTable table;
    for (int c = 0; c < m_sorted->columnCount(); ++c) {
        table.columns << m_sorted->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    for (int r = 0; r < m_sorted->rowCount(); ++r) {
        std::vector<QVariant> row;
        for (int c = 0; c < m_sorted->columnCount(); ++c) {
            row.push_back(plainCell(m_sorted->index(r, c)));
        }
        table.rows.push_back(std::move(row));
    }
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        Sheet sheet{windowTitle(), table.columns, table.rows};
        return exportSheets({&sheet, 1}, path);
    }
    if (!path.endsWith(u".csv", Qt::CaseInsensitive)) {
        return badUsage(
            tr("“%1”: a table is saved as .xlsx or .csv; choose one of these endings.").arg(path));
    }
    return saveFile(path, QByteArray("\xef\xbb\xbf") + tableAsCsv(table));
}

void TablePage::copy() {
    const QModelIndexList cells = m_view->selectionModel()->selectedIndexes();
    std::set<int> rows;
    std::set<int> columns;
    const bool all = cells.size() < 2;
    for (const QModelIndex& i : cells) {
        rows.insert(i.row());
        columns.insert(i.column());
    }
    for (int r = 0; all && r < m_sorted->rowCount(); ++r) {
        rows.insert(r);
    }
    for (int c = 0; all && c < m_sorted->columnCount(); ++c) {
        columns.insert(c);
    }
    const auto clean = [](QString text) {
        return text == u"—" ? QString() : text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'−', u'-');
    };
    QStringList lines;
    if (all) {
        QStringList header;
        for (const int c : columns) {
            header << clean(m_sorted->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        lines << header.join(u'\t');
    }
    for (const int r : rows) {
        QStringList line;
        for (const int c : columns) {
            const QModelIndex at = m_sorted->index(r, c);
            line << (all || m_view->selectionModel()->isSelected(at) ? clean(at.data().toString())
                                                                     : QString());
        }
        lines << line.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

ResultPage::ResultPage(ComparisonSource& source, QWidget* parent)
    : TablePage(source, new ResultModel(source), ResultModel::PlaceRole, parent),
      m_model(static_cast<ResultModel*>(sorted()->sourceModel())) {
    m_model->setParent(this);
    view()->setAccessibleName(tr("Results"));
    view()->setSortingEnabled(true);
}

void ResultPage::refresh(bool content) {
    m_model->refresh();
    if (content && m_model->columnCount() > 0) {
        sorted()->sort(m_model->differenceColumn(), Qt::DescendingOrder);
        view()->horizontalHeader()->setSortIndicator(m_model->differenceColumn(), Qt::DescendingOrder);
        fit();
    }
    const Language language = session().language();
    const Indicator* indicator = source().plan().indicators().find(session().indicator());
    const auto totals = source().totals();
    if (!totals || indicator == nullptr) {
        setNote(totals ? QString() : totals.error().sentence);
        return;
    }
    QStringList parts;
    for (size_t i = 0; i < totals->size(); ++i) {
        const Total& t = (*totals)[i];
        const Scenario* s = source().plan().scenarios().find(source().scenarios()[i]);
        parts << QStringLiteral("%1 %2 (%3)")
                     .arg(s == nullptr ? QString() : nameOf(*s, language),
                          t.value ? amountText(*t.value, indicator->digits, *indicator->unit, language)
                                  : QStringLiteral("—"),
                          knownText(t, language));
    }
    setNote(tr("%1 in %2, the finest known places added up, nothing twice: %3")
                .arg(nameOf(*indicator, language))
                .arg(session().year())
                .arg(parts.join(QStringLiteral(" · "))));
}

QVariant ResultPage::plainCell(const QModelIndex& index) const {
    return index.data(ResultModel::NumberRole);
}

AssumptionPage::AssumptionPage(ComparisonSource& source, QWidget* parent)
    : TablePage(source, new AssumptionModel(source.session()), AssumptionModel::PlaceRole, parent),
      m_model(static_cast<AssumptionModel*>(sorted()->sourceModel())) {
    m_model->setParent(this);
    view()->setAccessibleName(tr("Assumptions that differ"));
    view()->horizontalHeader()->setStretchLastSection(true);
}

void AssumptionPage::refresh(bool content) {
    if (!content) {
        return;
    }
    m_model->showDiffering(source().scenarios());
    fit();
    setNote(m_model->rowCount() == 0
                ? tr("These scenarios assume the same.")
                : tr("%1 assumptions differ. What a scenario does not set itself is shown in grey.")
                      .arg(m_model->rowCount()));
}

} // namespace yuantu
