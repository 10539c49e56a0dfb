// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of figures in a dock: edited in place, copied and pasted like a spreadsheet.
#pragma once

#include "app/models/figure_table_model.h"

#include <QStyledItemDelegate>
#include <QTableView>
#include <QWidget>

class QLabel;

namespace yuantu {

class EditBanner;
class CurvePreview;

/// Draws badges, ghosts and what the check-up says; keeps an editor open, with the reason beside the cell,
/// while the text is wrong.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FigureDelegate(QTableView* view);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
    void destroyEditor(QWidget* editor, const QModelIndex& index) const override;
    bool eventFilter(QObject* object, QEvent* event) override;

signals:
    /// At every key while a cell is edited; an empty text where the editing ended.
    void typed(const QModelIndex& index, const QString& text) const;

private:
    void showReason(QWidget* editor, const QString& reason) const;

    QTableView* m_view;
    QLabel* m_reason;
    mutable QPersistentModelIndex m_editing;
};

class FigurePanel : public QWidget {
    Q_OBJECT
public:
    FigurePanel(TableKind kind, Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] FigureTableModel* model() const { return m_model; }
    /// Of the growth table; null elsewhere.
    [[nodiscard]] CurvePreview* curve() const { return m_curve; }

public slots:
    void copy();
    void paste();
    void fillDown();
    void restoreDocument();
    void markMissing();
    /// Asks for the history of the current cell.
    void askWhoChanged();

signals:
    /// Count, sum and mean of the selected cells, or empty.
    void summaryChanged(const QString& text);
    void scenarioWanted();
    /// Who changed the figure of a slot or, with a field, the growth setting; `shown` is the figure in the
    /// cell, which may be the documents'.
    void historyWanted(const yuantu::FigureSlot& slot, yuantu::FigureId shown, const QString& field);
    void placeActivated(yuantu::PlaceId place);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void updateSummary();
    /// Goes to the cell of the session's current figure, where the table shows it.
    void showFigure();
    void tell(const QString& sentence);
    [[nodiscard]] QModelIndexList selectedCells() const;

    Session& m_session;
    FigureTableModel* m_model;
    QTableView* m_view;
    EditBanner* m_banner;
    QLabel* m_note;
    CurvePreview* m_curve = nullptr;
};

} // namespace yuantu
