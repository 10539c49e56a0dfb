// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a whole and its parts.
#include "app/dialogs/reconcile_dialog.h"

#include "app/closing_change.h"
#include "app/look.h"
#include "core/edits/figure_edits.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

namespace yuantu {

namespace {

QTableWidgetItem* cell(const QString& text, bool number = true) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

QString percentOf(std::optional<double> rate) {
    return rate ? formatNumber(*rate * 100, 1) : QStringLiteral("—");
}

} // namespace

ReconcileDialog::ReconcileDialog(Session& session, const Reconciliation& reconciliation,
                                 std::function<bool()> madeEditable, QWidget* parent)
    : QDialog(parent), m_session(session), m_held(reconciliation), m_madeEditable(std::move(madeEditable)),
      m_summary(new QLabel(this)), m_lowest(new QLineEdit(this)), m_highest(new QLineEdit(this)),
      m_table(new QTableWidget(this)), m_result(new QLabel(this)) {
    setWindowTitle(tr("Reconcile with the parts"));
    resize(820, 540);
    // What is known stands first.
    std::stable_partition(m_held.parts.begin(), m_held.parts.end(),
                          [](const Part& p) { return p.value.has_value(); });
    const Plan& plan = *session.plan();
    const Indicator* indicator = plan.indicators().find(m_held.whole.indicator);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    auto* title = new QLabel(QStringLiteral("%1 · %2 %3 · %4")
                                 .arg(nameOf(*plan.places().find(m_held.whole.place), session.language()),
                                      nameOf(*indicator, session.language()))
                                 .arg(m_held.year)
                                 .arg(unitName(*indicator->unit, session.language() == Language::English)),
                             this);
    title->setTextFormat(Qt::PlainText);
    title->setProperty("role", "heading");
    column->addWidget(title);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);

    auto* ways = new QHBoxLayout;
    ways->setSpacing(12);
    ways->addWidget(new QLabel(tr("Close the gap"), this));
    for (const Closer closer : {Closer::ProRata, Closer::Capacity, Closer::LeastChange}) {
        auto* button = new QRadioButton(closerName(closer), this);
        m_closers.at(static_cast<size_t>(closer)) = button;
        ways->addWidget(button);
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            if (on) {
                preview();
            }
        });
    }
    ways->addStretch(1);
    ways->addWidget(new QLabel(tr("growth from"), this));
    ways->addWidget(m_lowest);
    ways->addWidget(new QLabel(tr("to"), this));
    ways->addWidget(m_highest);
    ways->addWidget(new QLabel(tr("% a year"), this));
    for (QLineEdit* edit : {m_lowest, m_highest}) {
        edit->setFixedWidth(56);
        edit->setAlignment(Qt::AlignRight);
        edit->setPlaceholderText(QStringLiteral("—"));
        connect(edit, &QLineEdit::textEdited, this, &ReconcileDialog::preview);
    }
    m_lowest->setAccessibleName(tr("Lowest growth of a part"));
    m_highest->setAccessibleName(tr("Highest growth of a part"));
    column->addLayout(ways);

    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Part"), tr("Lock"), tr("Value"), tr("Ceiling"), tr("Growth %"),
                                        tr("New value"), tr("Change"), tr("New growth %"), tr("Why")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAccessibleName(tr("Parts"));
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    static constexpr std::array widths{150, 44, 80, 80, 72, 80, 72, 88};
    for (int c = 0; c < static_cast<int>(widths.size()); ++c) {
        m_table->setColumnWidth(c, widths[static_cast<size_t>(c)]);
    }
    for (const Column c : {Name, Why}) {
        m_table->horizontalHeaderItem(c)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    }
    column->addWidget(m_table, 1);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(36);
    column->addWidget(m_result);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::ApplyRole);
    m_apply->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &ReconcileDialog::apply);
    connect(m_table, &QTableWidget::itemChanged, this, [this](const QTableWidgetItem* item) {
        if (item->column() == Lock) {
            preview();
        }
    });
    fillTable();
    setCloser(Closer::ProRata);
    m_closers.front()->setFocus();
}

QString ReconcileDialog::amount(std::optional<double> value) const {
    return value ? formatNumber(*value, m_held.decimals) : QStringLiteral("—");
}

void ReconcileDialog::setCloser(Closer closer) {
    m_closers.at(static_cast<size_t>(closer))->setChecked(true);
}

void ReconcileDialog::fillTable() {
    const QSignalBlocker quiet(m_table);
    const Plan& plan = *m_session.plan();
    m_table->setRowCount(static_cast<int>(m_held.parts.size()));
    for (int r = 0; r < m_table->rowCount(); ++r) {
        const Part& part = m_held.parts[static_cast<size_t>(r)];
        auto* name = cell(nameOf(*plan.places().find(part.place), m_session.language()), false);
        name->setToolTip(plainTip(name->text()));
        auto* lock = cell({}, false);
        const bool movable = part.value && !part.known;
        if (movable) {
            lock->setFlags(lock->flags() | Qt::ItemIsUserCheckable);
            lock->setCheckState(Qt::Unchecked);
            lock->setData(Qt::AccessibleTextRole, tr("Lock"));
        }
        auto* ceiling = cell(part.ceiling ? amount(part.ceiling) : QStringLiteral("—"));
        if (!part.ceiling) {
            ceiling->setToolTip(
                tr("Unknown: enter floor and output per floor, or land and output per land."));
        }
        m_table->setItem(r, Name, name);
        m_table->setItem(r, Lock, lock);
        m_table->setItem(r, Value, cell(amount(part.value)));
        m_table->setItem(r, Ceiling, ceiling);
        m_table->setItem(r, Rate, cell(percentOf(part.rate)));
        for (const Column c : {After, Change, RateAfter}) {
            m_table->setItem(r, c, cell({}));
        }
        m_table->setItem(r, Why, cell({}, false));
        if (!part.value) {
            for (const Column c : {Name, Value, Ceiling, Rate}) {
                m_table->item(r, c)->setForeground(tones().quiet);
            }
        }
    }
    const QString gap = !m_held.gap       ? QString()
                        : *m_held.gap > 0 ? tr("%1 unallocated").arg(amount(m_held.gap))
                        : *m_held.gap < 0 ? tr("%1 too much").arg(amount(-*m_held.gap))
                                          : tr("closed");
    QStringList lines{tr("Stated %1").arg(amount(m_held.stated)), tr("sum of the parts %1 (%2 of %3 known)")
                                                                      .arg(amount(m_held.sum))
                                                                      .arg(m_held.known())
                                                                      .arg(m_held.parts.size())};
    if (!gap.isEmpty()) {
        lines << gap;
    }
    if (!m_held.overlapping.empty()) {
        lines << tr("some parts overlap");
    }
    m_summary->setText(lines.join(QStringLiteral(" · ")));
}

Result<ClosingRequest> ReconcileDialog::request() const {
    ClosingRequest asked;
    for (const Closer closer : {Closer::ProRata, Closer::Capacity, Closer::LeastChange}) {
        if (m_closers.at(static_cast<size_t>(closer))->isChecked()) {
            asked.closer = closer;
        }
    }
    for (int r = 0; r < m_table->rowCount(); ++r) {
        if (m_table->item(r, Lock)->checkState() == Qt::Checked) {
            asked.locked.push_back(m_held.parts[static_cast<size_t>(r)].place);
        }
    }
    const Unit& percent = *findUnit(u"%", Dimension::Ratio);
    for (const auto& [edit, limit] :
         {std::pair(m_lowest, &asked.minRate), std::pair(m_highest, &asked.maxRate)}) {
        if (edit->text().trimmed().isEmpty()) {
            continue;
        }
        auto typed = parseQuantity(edit->text(), percent);
        if (!typed) {
            return passOn(typed);
        }
        *limit = convert(typed->value, *typed->unit, *findUnit(u"1", Dimension::Ratio));
    }
    return asked;
}

void ReconcileDialog::preview() {
    const QSignalBlocker quiet(m_table);
    m_closing.reset();
    auto asked = request();
    auto closing = asked ? closeGap(*m_session.plan(), m_held, *asked) : Result<Closing>(passOn(asked));
    QStringList gives;
    QStringList takes;
    int changed = 0;
    for (int r = 0; r < m_table->rowCount(); ++r) {
        const PlaceId place = m_held.parts[static_cast<size_t>(r)].place;
        const ClosingStep* step = nullptr;
        if (closing) {
            const auto at = std::ranges::find(closing->steps, place, &ClosingStep::place);
            step = at == closing->steps.end() ? nullptr : &*at;
        }
        const bool moves = step != nullptr && step->change() != 0;
        m_table->item(r, After)->setText(step == nullptr ? QString() : amount(step->after));
        m_table->item(r, Change)->setText(!moves ? QString()
                                                 : (step->change() > 0 ? QStringLiteral("+") : QString()) +
                                                       amount(step->change()));
        m_table->item(r, RateAfter)->setText(step == nullptr ? QString() : percentOf(step->rateAfter));
        m_table->item(r, Why)->setText(step == nullptr ? QString()
                                       : step->reason == ClosingStep::Reason::Moved
                                           ? QString()
                                           : reasonText(step->reason));
        for (const Column c : {After, Change, RateAfter}) {
            m_table->item(r, c)->setForeground(moves ? tones().accent : tones().quiet);
        }
        if (moves) {
            ++changed;
            const Place* p = m_session.plan()->places().find(place);
            (step->change() > 0 ? takes : gives) << QStringLiteral("%1 %2").arg(
                shortNameOf(*p, m_session.language()), amount(std::abs(step->change())));
        }
    }
    if (!closing) {
        m_result->setText(closing.error().sentence);
        m_apply->setEnabled(false);
        return;
    }
    QStringList said;
    if (!gives.isEmpty()) {
        said << tr("Gives: %1").arg(gives.join(QStringLiteral("、")));
    }
    if (!takes.isEmpty()) {
        said << tr("Takes: %1").arg(takes.join(QStringLiteral("、")));
    }
    m_result->setText(
        changed == 0
            ? tr("The parts add up; nothing has to change.")
            : said.join(QStringLiteral("；")) + u'\n' +
                  tr("Together %1, entered as one change that can be undone.").arg(amount(closing->total)));
    m_closing = *closing;
    m_apply->setEnabled(changed > 0);
}

void ReconcileDialog::apply() {
    if (!m_closing) {
        return;
    }
    if (!checkEditable(*m_session.plan(), m_session.scenario()) && !m_madeEditable()) {
        return;
    }
    const ClosingChange change = closingChange(*m_session.plan(), m_held, *m_closing);
    auto done = closeParts(m_session.document(), m_session.scenario(), change.label, m_held.year,
                           m_closing->decimals, change.parts);
    if (!done) {
        m_result->setText(done.error().sentence);
        return;
    }
    accept();
}

} // namespace yuantu
