// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts above, what is taken below, folded.
#include "app/dialogs/merge_dialog.h"

#include "app/look.h"
#include "app/panels/padded_cells.h"
#include "app/panels/panel_parts.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

using Field = ChangeLinesModel::Field;

namespace {

/// A value as a choice: the mark, the value, and in quiet under it who, when and why.
class ConflictDelegate : public QStyledItemDelegate {
public:
    explicit ConflictDelegate(QTableView* view) : QStyledItemDelegate(view), m_view(view) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, option.palette.base());
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(tones().accent);
            painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
        const QVariant mark = index.data(Qt::CheckStateRole);
        QRect text = option.rect.adjusted(kPadding, kPadding, -kPadding, -kPadding);
        if (mark.isValid()) {
            const QRectF ring(text.left() + 0.5, text.top() + 2.5, kMark - 1, kMark - 1);
            const bool chosen = mark.toInt() == Qt::Checked;
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(chosen ? tones().accent : tones().quiet, 1.2));
            painter->drawEllipse(ring);
            if (chosen) {
                painter->setPen(Qt::NoPen);
                painter->setBrush(tones().accent);
                painter->drawEllipse(ring.adjusted(3.5, 3.5, -3.5, -3.5));
            }
            painter->setRenderHint(QPainter::Antialiasing, false);
            text.setLeft(text.left() + kMark + kPadding);
        }
        const QString first = firstLine(index);
        const QVariant faded = index.data(Qt::ForegroundRole);
        painter->setFont(fontOf(index));
        painter->setPen(faded.isValid() ? faded.value<QColor>() : tones().text);
        QRect drawn;
        painter->drawText(text, Qt::TextWordWrap, first, &drawn);
        painter->setFont(interfaceFont(12));
        painter->setPen(tones().quiet);
        painter->drawText(text.adjusted(0, drawn.height() + 2, 0, 0), Qt::TextWordWrap, otherLines(index));
        painter->setPen(tones().line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        Q_UNUSED(option);
        const int mark = index.column() == ConflictModel::Subject ? 0 : kMark + kPadding;
        const QRect room(0, 0, m_view->columnWidth(index.column()) - 2 * kPadding - mark, 10'000);
        const int first =
            QFontMetrics(fontOf(index)).boundingRect(room, Qt::TextWordWrap, firstLine(index)).height();
        const QString others = otherLines(index);
        const int rest =
            others.isEmpty()
                ? 0
                : QFontMetrics(interfaceFont(12)).boundingRect(room, Qt::TextWordWrap, others).height() + 2;
        return {room.width(), first + rest + 2 * kPadding + 1};
    }

private:
    static constexpr int kPadding = 8;
    static constexpr int kMark = 14;
    static QString firstLine(const QModelIndex& index) {
        return index.data().toString().section(u'\n', 0, 0);
    }
    static QString otherLines(const QModelIndex& index) { return index.data().toString().section(u'\n', 1); }
    static QFont fontOf(const QModelIndex& index) {
        return interfaceFont(13, index.column() == ConflictModel::Subject ? QFont::Normal : QFont::DemiBold);
    }
    QTableView* m_view;
};

} // namespace

std::vector<ChangeLinesModel::Row> takenRows(const MergeProposal& proposal, const ChangeText& text) {
    std::vector<ChangeLinesModel::Row> rows;
    for (const MergeTaken& taken : proposal.taken) {
        QString tip = whoAndWhen(taken.by);
        if (taken.by && !taken.by->reason.isEmpty()) {
            tip += u'\n' + taken.by->reason;
        }
        for (ChangeLine& line : text.lines(taken.row)) {
            rows.push_back({std::move(line), taken.by ? taken.by->author : QString(), tip});
        }
    }
    return rows;
}

MergeDialog::MergeDialog(const MergeProposal& proposal, const ChangeText& text, const QString& place,
                         QWidget* parent)
    : QDialog(parent), m_conflicts(new ConflictModel(proposal.conflicts, text, this)),
      m_taken(new ChangeLinesModel({Field::Subject, Field::Before, Field::After, Field::By},
                                   {tr("What"), tr("This plan"), tr("The copy"), tr("Who")}, this)),
      m_conflictView(new QTableView(this)), m_takenView(new QTableView(this)),
      m_takenButton(new QToolButton(this)), m_allOurs(new QPushButton(tr("All from this plan"), this)),
      m_allTheirs(new QPushButton(tr("All from the copy"), this)) {
    const QString name = QFileInfo(proposal.path).fileName();
    setWindowTitle(place.isEmpty() ? tr("Merge %1").arg(name) : tr("Merge %1 (%2)").arg(name, place));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto* lead = new QLabel(this);
    lead->setTextFormat(Qt::PlainText);
    lead->setWordWrap(true);
    QStringList sentences;
    sentences << (proposal.conflicts.empty()
                      ? tr("Nothing was changed in both.")
                      : tr("Changed in both: %1. Choose which value holds.").arg(proposal.conflicts.size()));
    if (!proposal.commonHistory) {
        sentences << tr("The two have no history in common; they were compared figure by figure.");
    }
    lead->setText(sentences.join(u' '));
    column->addWidget(lead);

    m_conflictView->setModel(m_conflicts);
    setUpReadTable(*m_conflictView, tr("Conflicts"));
    m_conflictView->setWordWrap(true);
    m_conflictView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_conflictView->setItemDelegate(new ConflictDelegate(m_conflictView));
    m_conflictView->setSelectionMode(QAbstractItemView::SingleSelection);
    m_conflictView->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_conflictView->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_conflictView->verticalHeader()->setMinimumSectionSize(44);
    m_conflictView->setVisible(!proposal.conflicts.empty());
    column->addWidget(m_conflictView, 3);
    // The whole cell is the choice, not only its mark.
    connect(m_conflictView, &QTableView::clicked, this, [this](const QModelIndex& at) {
        if (at.column() != ConflictModel::Subject) {
            m_conflicts->choose(at.row(),
                                at.column() == ConflictModel::Ours ? MergeSide::Ours : MergeSide::Theirs);
        }
    });
    auto* all = new QHBoxLayout;
    all->setSpacing(8);
    all->addWidget(m_allOurs);
    all->addWidget(m_allTheirs);
    all->addStretch(1);
    column->addLayout(all);
    m_allOurs->setVisible(!proposal.conflicts.empty());
    m_allTheirs->setVisible(!proposal.conflicts.empty());
    connect(m_allOurs, &QPushButton::clicked, this, [this] { m_conflicts->chooseAll(MergeSide::Ours); });
    connect(m_allTheirs, &QPushButton::clicked, this, [this] { m_conflicts->chooseAll(MergeSide::Theirs); });

    m_taken->setRows(takenRows(proposal, text));
    m_takenButton->setCheckable(true);
    m_takenButton->setAutoRaise(true);
    m_takenButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_takenButton->setArrowType(Qt::RightArrow);
    m_takenButton->setText(m_taken->rowCount() == 0
                               ? tr("Nothing is taken without a question")
                               : tr("Taken without a question: %1").arg(m_taken->rowCount()));
    m_takenButton->setEnabled(m_taken->rowCount() > 0);
    column->addWidget(m_takenButton);
    m_takenView->setModel(m_taken);
    setUpReadTable(*m_takenView, tr("What is taken without a question"), 24);
    m_takenView->setItemDelegate(new PaddedCells(m_takenView));
    m_takenView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_takenView->hide();
    column->addWidget(m_takenView, 2);
    if (proposal.conflicts.empty()) {
        column->addStretch(1);
    }
    connect(m_takenButton, &QToolButton::toggled, this, [this](bool shown) {
        m_takenButton->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        m_takenView->setVisible(shown);
    });

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_merge = buttons->addButton(tr("Merge"), QDialogButtonBox::AcceptRole);
    m_merge->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_conflicts, &ConflictModel::answersChanged, this, &MergeDialog::update);
    update();
    resize(820, 520);
}

void MergeDialog::update() {
    const int open = m_conflicts->open();
    m_merge->setEnabled(open == 0);
    m_merge->setText(open == 0 ? tr("Merge") : tr("Merge (%1 open)").arg(open));
}

} // namespace yuantu
