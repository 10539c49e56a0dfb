// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cells drawn and edited.
#include "app/look.h"
#include "app/panels/figure_panel.h"
#include "app/verdict_mark.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

namespace yuantu {

namespace {
constexpr int kMarkRoom = 12;
}

FigureDelegate::FigureDelegate(QTableView* view)
    : QStyledItemDelegate(view), m_view(view), m_reason(new QLabel(view->viewport())) {
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setMargin(4);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->hide();
}

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    QStyleOptionViewItem o = option;
    initStyleOption(&o, index);
    const int flags = index.data(FigureTableModel::CellFlagsRole).toInt();
    const auto status = static_cast<Status>(index.data(FigureTableModel::CellStatusRole).toInt());
    const QString ghost = index.data(FigureTableModel::GhostRole).toString();
    const Tones& t = tones();
    const bool value = (flags & 8) != 0;
    if ((flags & 4) != 0 && !(o.state & QStyle::State_Selected)) {
        painter->fillRect(o.rect, t.panel); // the column of the current year
    }
    if ((flags & 1) != 0 && !(o.state & QStyle::State_Selected)) {
        painter->fillRect(o.rect, t.edited);
    }
    const QVariant finding = index.data(FigureTableModel::FindingRole);
    if (value) {
        o.rect.adjust(finding.isValid() ? kMarkRoom + 18 : 18, 0, -4, 0);
    }
    const QString text = o.text;
    o.text.clear();
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &background, painter, m_view);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (value && status != Status::Missing) {
        // ■ official, ◇ derived, ○ assumed: a shape each, not only a colour.
        const QRectF badge(option.rect.left() + 7, option.rect.center().y() - 2.5, 6, 6);
        painter->setPen(QPen(t.quiet, 1));
        switch (status) {
        case Status::Official:
            painter->setBrush(t.quiet);
            painter->setPen(Qt::NoPen);
            painter->drawRect(badge.adjusted(0.5, 0.5, -0.5, -0.5));
            break;
        case Status::Derived: {
            const QPointF c = badge.center();
            painter->setBrush(Qt::NoBrush);
            painter->drawPolygon(QPolygonF{c - QPointF(0, 3.5), c + QPointF(3.5, 0), c + QPointF(0, 3.5),
                                           c - QPointF(3.5, 0)});
            break;
        }
        default:
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen((flags & 1) != 0 ? t.accent : t.quiet, 1.2));
            painter->drawEllipse(badge);
        }
    }
    if (finding.isValid()) {
        paintVerdict(*painter, QRectF(option.rect.left() + 17, option.rect.center().y() - 4.5, 10, 10),
                     static_cast<Verdict>(finding.toInt()));
    }
    painter->setFont(o.font);
    painter->setPen(o.palette.color(QPalette::Text));
    const QVariant foreground = index.data(Qt::ForegroundRole);
    if (foreground.isValid()) {
        painter->setPen(foreground.value<QColor>());
    }
    const QRect textRect = value ? o.rect : o.rect.adjusted(8, 0, -4, 0);
    const QString shown = o.fontMetrics.elidedText(text, Qt::ElideRight, textRect.width());
    const int align = value ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
    painter->drawText(textRect, align, shown);
    if (!ghost.isEmpty() && value) {
        QFont small = o.font;
        small.setPixelSize(10);
        small.setStrikeOut(ghost != u"—"); // a dash struck through would be an equals sign
        const int used = o.fontMetrics.horizontalAdvance(shown) + 6;
        const QRect room = textRect.adjusted(0, 0, -used, 0);
        if (room.width() >= QFontMetrics(small).horizontalAdvance(ghost)) {
            painter->setFont(small);
            painter->setPen(t.quiet);
            painter->drawText(room, align, ghost);
        }
    }
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    // Room for the badge and the padding of values.
    const bool marked = index.data(FigureTableModel::FindingRole).isValid();
    return QStyledItemDelegate::sizeHint(option, index) + QSize(marked ? 20 + kMarkRoom : 20, 0);
}

QWidget* FigureDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                      const QModelIndex& index) const {
    m_editing = index;
    if (const QStringList choices = index.data(FigureTableModel::ChoicesRole).toStringList();
        !choices.isEmpty()) {
        auto* box = new QComboBox(parent);
        for (const QString& c : choices) {
            box->addItem(c.section(u'|', 1), c.section(u'|', 0, 0));
        }
        connect(box, &QComboBox::highlighted, this,
                [this, box](int i) { emit typed(m_editing, box->itemData(i).toString()); });
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<FigureDelegate*>(this);
            emit self->commitData(box);
            emit self->closeEditor(box);
        });
        return box;
    }
    auto* edit = new QLineEdit(parent);
    edit->setFrame(true);
    edit->setAlignment(Qt::AlignRight);
    connect(edit, &QLineEdit::textEdited, this, [this, edit] {
        m_reason->hide();
        edit->setStyleSheet({});
        emit typed(m_editing, edit->text());
    });
    return edit;
}

void FigureDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(std::max(0, box->findData(index.data(Qt::EditRole))));
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        edit->setText(index.data(Qt::EditRole).toString());
        edit->selectAll();
    }
}

void FigureDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                  const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->currentData(), Qt::EditRole);
    } else if (auto* edit = qobject_cast<QLineEdit*>(editor)) {
        // The figure's slot is read when it is entered: a rebuilt table must not get the text of another row.
        model->setData(index, edit->text(), Qt::EditRole);
    }
}

void FigureDelegate::destroyEditor(QWidget* editor, const QModelIndex& index) const {
    m_reason->hide();
    emit typed(index, {});
    QStyledItemDelegate::destroyEditor(editor, index);
}

void FigureDelegate::showReason(QWidget* editor, const QString& reason) const {
    const Tones& t = tones();
    editor->setStyleSheet(QStringLiteral("border: 1px solid %1;").arg(t.inconsistent.name()));
    m_reason->setStyleSheet(
        QStringLiteral(
            "background: %1; color: %2; border: 1px solid %2; border-radius: 3px; font-size: 12px;")
            .arg(t.surface.name(), t.inconsistent.name()));
    m_reason->setText(reason);
    m_reason->setFixedWidth(std::min(320, std::max(180, m_view->viewport()->width() - 16)));
    m_reason->adjustSize();
    QPoint at = editor->geometry().bottomLeft() + QPoint(0, 2);
    at.setX(std::clamp(at.x(), 4, std::max(4, m_view->viewport()->width() - m_reason->width() - 4)));
    if (at.y() + m_reason->height() > m_view->viewport()->height()) {
        at.setY(std::max(0, editor->geometry().top() - m_reason->height() - 2));
    }
    m_reason->move(at);
    m_reason->show();
    m_reason->raise();
}

bool FigureDelegate::eventFilter(QObject* object, QEvent* event) {
    auto* edit = qobject_cast<QLineEdit*>(object);
    if (edit != nullptr && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool commits =
            key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Backtab;
        if (commits && m_editing.isValid()) {
            const auto* model = dynamic_cast<const CheckedCells*>(m_editing.model());
            const QString text = edit->text().trimmed();
            if (model != nullptr && (model->mayBeEmpty() || !text.isEmpty()) &&
                text != m_editing.data(Qt::EditRole).toString()) {
                if (const auto ok = model->check(m_editing, text); !ok) {
                    showReason(edit, ok.error().sentence);
                    return true; // the text stays until it is mended or given up
                }
            }
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                // As in spreadsheets Enter goes down.
                const QPersistentModelIndex below =
                    m_editing.sibling(m_editing.row() + 1, m_editing.column());
                emit commitData(edit);
                emit closeEditor(edit);
                if (below.isValid()) {
                    m_view->setCurrentIndex(below);
                }
                return true;
            }
        }
    }
    if (edit != nullptr && event->type() == QEvent::FocusOut && m_editing.isValid()) {
        const auto* model = dynamic_cast<const CheckedCells*>(m_editing.model());
        const QString text = edit->text().trimmed();
        if (model != nullptr && (model->mayBeEmpty() || !text.isEmpty()) &&
            text != m_editing.data(Qt::EditRole).toString() && !model->check(m_editing, text)) {
            emit closeEditor(edit, QAbstractItemDelegate::RevertModelCache);
            return true; // a wrong text is not entered by leaving
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace yuantu
