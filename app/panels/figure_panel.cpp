// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table view, its banner and its clipboard.
#include "app/panels/figure_panel.h"

#include "app/look.h"
#include "app/panels/cell_clipboard.h"
#include "app/panels/curve_preview.h"
#include "app/panels/edit_banner.h"
#include "app/panels/panel_parts.h"
#include "core/base/quantity.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QVBoxLayout>

namespace yuantu {

namespace {
/// Ends names with dots where they do not fit, which a header under a style sheet does not do by itself.
class PlaceNames : public QHeaderView {
public:
    explicit PlaceNames(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {
        setSectionsClickable(true);
        setHighlightSections(false);
        setSectionResizeMode(QHeaderView::Fixed);
        setMinimumWidth(84);
        setMaximumWidth(150);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        option->text = fontMetrics().elidedText(option->text, Qt::ElideRight, width() - 10);
    }
};
} // namespace

FigurePanel::FigurePanel(TableKind kind, Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new FigureTableModel(kind, session, this)),
      m_view(new QTableView(this)), m_banner(new EditBanner(session, *m_view, this)), m_note(makeNote(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);

    m_view->setModel(m_model);
    auto* delegate = new FigureDelegate(m_view);
    m_view->setItemDelegate(delegate);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setVerticalHeader(new PlaceNames(m_view));
    setUpTable(*m_view, kind == TableKind::Targets    ? tr("Targets")
                        : kind == TableKind::Capacity ? tr("Capacity")
                        : kind == TableKind::Growth   ? tr("Growth")
                        : kind == TableKind::Ranges   ? tr("Ranges")
                                                      : tr("Progress"));
    m_view->verticalHeader()->show();
    m_view->setCornerButtonEnabled(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_view->installEventFilter(this);
    layout->addWidget(m_view, 1);

    if (kind == TableKind::Growth) {
        m_curve = new CurvePreview(session, this);
        layout->addWidget(m_curve);
        connect(delegate, &FigureDelegate::typed, m_curve,
                [this](const QModelIndex& index, const QString& text) {
                    m_curve->setTyped(
                        text.isEmpty() || !index.isValid() ? nullptr : m_model->planWithText(index, text));
                });
        connect(m_model, &QAbstractItemModel::modelReset, m_curve, [this] {
            m_curve->setPlace(
                {m_model->headerData(0, Qt::Vertical, FigureTableModel::PlaceRole).toLongLong()});
        });
    }
    layout->addWidget(m_note);

    // Widths by counting characters: shaping every text for it would cost more than the rest of the table.
    const auto fit = [this](int first, int last, const auto& least) {
        const auto pixels = [](const QString& text) {
            double widest = 0;
            for (const QString& line : text.split(u'\n')) {
                double width = 0;
                for (const QChar c : line) {
                    width += c.unicode() >= 0x2e80 ? 13 : 7.4;
                }
                widest = std::max(widest, width);
            }
            return static_cast<int>(widest);
        };
        for (int c = first; c <= last; ++c) {
            int widest = pixels(m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString()) + 14;
            for (int r = 0; r < std::min(m_model->rowCount(), 200); ++r) {
                const QModelIndex at = m_model->index(r, c);
                const int marks = at.data(FigureTableModel::FindingRole).isValid() ? 40 : 28;
                const QString former = at.data(FigureTableModel::GhostRole).toString();
                const int ghost = former.isEmpty() ? 0 : pixels(former) + 8;
                widest = std::max(widest, pixels(at.data().toString()) + marks + ghost);
            }
            m_view->setColumnWidth(c, std::clamp(widest, least(c), 190));
        }
    };
    connect(m_model, &QAbstractItemModel::modelReset, this,
            [this, fit] { fit(0, m_model->columnCount() - 1, [](int) { return 52; }); });
    // An edit makes room for the former value beside the new one; nothing gets narrower under the hand.
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this, fit](const QModelIndex& from, const QModelIndex& to) {
                fit(from.column(), to.column(),
                    [this](int c) { return std::min(m_view->columnWidth(c), 190); });
            });
    connect(m_model, &FigureTableModel::noteChanged, this, [this] { m_note->setText(m_model->note()); });
    connect(m_model, &FigureTableModel::editFailed, this, &FigurePanel::tell);
    connect(&session, &Session::figureChanged, this, &FigurePanel::showFigure);
    connect(m_banner, &EditBanner::scenarioWanted, this, &FigurePanel::scenarioWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FigurePanel::updateSummary);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_session.setCurrentFigure({now.data(FigureTableModel::FigureRole).toLongLong()});
                    if (m_curve != nullptr) {
                        m_curve->setPlace({now.data(FigureTableModel::PlaceRole).toLongLong()});
                    }
                }
            });
    connect(m_view->verticalHeader(), &QHeaderView::sectionDoubleClicked, this, [this](int row) {
        emit placeActivated(
            {m_model->headerData(row, Qt::Vertical, FigureTableModel::PlaceRole).toLongLong()});
    });
    m_model->setActive(false);
}

void FigurePanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void FigurePanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void FigurePanel::showFigure() {
    const FigureId figure = m_session.currentFigure();
    if (!figure.isValid() || !isVisible() ||
        m_view->currentIndex().data(FigureTableModel::FigureRole).toLongLong() == figure.value) {
        return;
    }
    for (int r = 0; r < m_model->rowCount(); ++r) {
        for (int c = 0; c < m_model->columnCount(); ++c) {
            const QModelIndex at = m_model->index(r, c);
            if (m_model->cellAt(at).figure == figure) {
                m_view->setCurrentIndex(at);
                return;
            }
        }
    }
}

void FigurePanel::tell(const QString& sentence) {
    m_banner->tell(sentence);
}

QModelIndexList FigurePanel::selectedCells() const {
    return cellsOf(*m_view->selectionModel());
}

void FigurePanel::updateSummary() {
    double sum = 0;
    int count = 0;
    int blank = 0;
    int digits = 0;
    QSet<QString> units; // years, amounts and percentages have no sum together
    for (const QModelIndex& i : m_view->selectionModel()->selectedIndexes()) {
        if (m_model->cellAt(i).isValue) {
            units.insert(m_model->unitOf(i.column()));
        }
        const QVariant number = i.data(FigureTableModel::NumberRole);
        if (number.isValid()) {
            sum += number.toDouble();
            digits = std::max(digits, decimalsNeeded(number.toDouble(), 3));
            ++count;
        } else if (m_model->cellAt(i).isValue) {
            ++blank;
        }
    }
    emit summaryChanged(count < 2 || units.size() > 1
                            ? QString()
                            : tr("Σ %1   mean %2   count %3%4")
                                  .arg(formatNumber(sum, digits), formatNumber(sum / count, digits + 1))
                                  .arg(count)
                                  .arg(blank > 0 ? tr("   %1 blank").arg(blank) : QString()));
}

void FigurePanel::copy() {
    copyCells(selectedCells());
}

void FigurePanel::paste() {
    auto block = copiedCells();
    const auto done = block ? m_model->paste(selectedCells(), *block) : Result<void>(passOn(block));
    if (!done) {
        tell(done.error().sentence +
             (done.error().detail.isEmpty() ? QString() : QStringLiteral(" (") + done.error().detail + u')'));
    }
}

void FigurePanel::fillDown() {
    const QModelIndexList cells = selectedCells();
    if (cells.isEmpty()) {
        return;
    }
    // Each column of the selection is filled from its first selected row.
    QHash<int, QString> first;
    QList<QPair<QModelIndex, QString>> fills;
    for (const QModelIndex& i : cells) {
        if (!first.contains(i.column())) {
            first.insert(i.column(), i.data(Qt::EditRole).toString());
        } else {
            fills << qMakePair(i, first.value(i.column()));
        }
    }
    if (fills.isEmpty()) { // a single cell takes the one above, as spreadsheets do
        const QModelIndex above = cells[0].siblingAtRow(cells[0].row() - 1);
        if (above.isValid()) {
            fills << qMakePair(cells[0], above.data(Qt::EditRole).toString());
        }
    }
    QModelIndexList targets;
    for (const auto& [index, text] : fills) {
        targets << index;
    }
    if (targets.isEmpty()) {
        return;
    }
    QList<QStringList> block;
    int row = -1;
    for (const auto& [index, text] : fills) {
        if (index.row() != row) {
            row = index.row();
            block << QStringList();
        }
        block.last() << text;
    }
    if (auto done = m_model->paste(targets, block); !done) {
        tell(done.error().sentence);
    }
}

void FigurePanel::restoreDocument() {
    if (auto done = m_model->restore(selectedCells()); !done) {
        tell(done.error().sentence);
    }
}

void FigurePanel::markMissing() {
    if (auto done = m_model->paste(selectedCells(), {{QStringLiteral("missing")}}); !done) {
        tell(done.error().sentence);
    }
}

bool FigurePanel::eventFilter(QObject* object, QEvent* event) {
    if (object == m_view &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto* key = static_cast<QKeyEvent*>(event);
        void (FigurePanel::*act)() = nullptr;
        if (key->matches(QKeySequence::Copy)) {
            act = &FigurePanel::copy;
        } else if (key->matches(QKeySequence::Paste)) {
            act = &FigurePanel::paste;
        } else if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
            act = &FigurePanel::fillDown;
        } else if (key->key() == Qt::Key_Backspace && key->modifiers() == Qt::ControlModifier) {
            act = &FigurePanel::restoreDocument;
        } else if (key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
            act = &FigurePanel::markMissing;
        } else if (key->key() == Qt::Key_Escape && event->type() == QEvent::KeyPress) {
            m_session.dismissPrevious();
        }
        if (act != nullptr) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                (this->*act)();
            }
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void FigurePanel::askWhoChanged() {
    const QModelIndex at = m_view->currentIndex();
    if (!at.isValid()) {
        return;
    }
    const Cell& cell = m_model->cellAt(at);
    const Figure* shown = m_session.plan()->figures().find(cell.figure);
    if (cell.edit == Cell::Edit::None && shown == nullptr) {
        tell(tr("This value is worked out from others; nobody typed it."));
        return;
    }
    emit historyWanted(cell.edit == Cell::Edit::None ? shown->slot : cell.slot, cell.figure, cell.field);
}

void FigurePanel::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    menu.addAction(icon(QStringLiteral("copy")), tr("Copy"), QKeySequence::Copy, this, &FigurePanel::copy);
    menu.addAction(icon(QStringLiteral("paste")), tr("Paste"), QKeySequence::Paste, this,
                   &FigurePanel::paste);
    menu.addAction(icon(QStringLiteral("fill-down")), tr("Fill down"), QKeySequence(Qt::CTRL | Qt::Key_D),
                   this, &FigurePanel::fillDown);
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("restore")), tr("Back to the document's figure"),
                   QKeySequence(Qt::CTRL | Qt::Key_Backspace), this, &FigurePanel::restoreDocument);
    menu.addAction(icon(QStringLiteral("delete")), tr("Mark as missing"), QKeySequence(Qt::Key_Delete), this,
                   &FigurePanel::markMissing);
    menu.addSeparator();
    menu.addAction(icon(QStringLiteral("history")), tr("Who changed this…"), this,
                   &FigurePanel::askWhoChanged);
    menu.exec(event->globalPos());
}

} // namespace yuantu
