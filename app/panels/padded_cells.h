// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Room between the columns of a table, where numbers on the right meet texts on the left.
#pragma once

#include <QStyledItemDelegate>

namespace yuantu {

class PaddedCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(kPadding, 2, -kPadding, -2);
        QStyledItemDelegate::paint(painter, inner, index);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem inner = option;
        inner.rect.adjust(kPadding, 0, -kPadding, 0); // the width that a text is wrapped to
        return QStyledItemDelegate::sizeHint(inner, index) + QSize(2 * kPadding, 8);
    }
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override {
        QStyleOptionViewItem inner = option; // the tick is where it is painted
        inner.rect.adjust(kPadding, 2, -kPadding, -2);
        return QStyledItemDelegate::editorEvent(event, model, inner, index);
    }

private:
    static constexpr int kPadding = 6;
};

} // namespace yuantu
