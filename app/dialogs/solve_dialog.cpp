// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of the target's five terms.
#include "app/dialogs/solve_dialog.h"

#include "app/look.h"
#include "core/edits/figure_edits.h"
#include "core/projection/ceiling.h"
#include "core/projection/series.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace yuantu {

SolveDialog::SolveDialog(Session& session, QWidget* parent) : QDialog(parent), m_session(session) {
    setWindowTitle(tr("Solve for"));
    setMinimumWidth(440);
    const Plan& plan = *session.plan();
    const Indicator* indicator = plan.indicators().find(session.indicator());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(12);
    auto* hint = new QLabel(tr("Mark the one to be found; type the others."), this);
    hint->setProperty("role", "note");
    column->addWidget(hint);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    column->addLayout(grid);
    m_place = new QComboBox(this);
    for (const PlaceId id : session.places()) {
        const Place* p = plan.places().find(id);
        m_place->addItem(nameOf(*p, session.language()), QVariant::fromValue<qint64>(id.value));
    }
    grid->addWidget(new QLabel(tr("Place"), this), 0, 0);
    grid->addWidget(m_place, 0, 1, 1, 2);
    m_baseYear = new QLineEdit(this);
    grid->addWidget(new QLabel(tr("Base year"), this), 1, 0);
    grid->addWidget(m_baseYear, 1, 1);
    const QString unit = unitName(*indicator->unit, session.language() == Language::English);
    const Indicator* floor = plan.indicators().findCode(QStringLiteral("floor-area"));
    const Indicator* floorOutput = plan.indicators().findCode(QStringLiteral("floor-output"));
    // What land and floor carry is output; of other indicators there is no ceiling.
    const Indicator* land = plan.indicators().findCode(QStringLiteral("land-area"));
    const Indicator* landOutput = plan.indicators().findCode(QStringLiteral("land-output"));
    const bool carried = floor != nullptr && floorOutput != nullptr && land != nullptr &&
                         landOutput != nullptr && indicator->code == u"output";
    const bool english = session.language() == Language::English;
    struct Row {
        Unknown unknown;
        Aspect aspect;
        const Indicator* indicator;
        QString name;
        QString unit;
    };
    const std::array<Row, 9> rows{
        {{Unknown::Base, Aspect::Base, indicator, tr("Base"), unit},
         {Unknown::Rate, Aspect::Rate, indicator, tr("Annual growth"), QStringLiteral("%")},
         {Unknown::Increment, Aspect::Increment, indicator, tr("Increment"), unit},
         {Unknown::Target, Aspect::Target, indicator, tr("Target"), unit},
         {Unknown::Years, Aspect::Base, indicator, tr("Years"), QString()},
         {Unknown::Floor, Aspect::Level, carried ? floor : indicator, tr("Floor"),
          carried ? unitName(*floor->unit, english) : QString()},
         {Unknown::FloorOutput, Aspect::Density, carried ? floorOutput : indicator, tr("Output per floor"),
          carried ? unitName(*floorOutput->unit, english) : QString()},
         {Unknown::Land, Aspect::Level, carried ? land : indicator, tr("Land"),
          carried ? unitName(*land->unit, english) : QString()},
         {Unknown::LandOutput, Aspect::Density, carried ? landOutput : indicator, tr("Output per land"),
          carried ? unitName(*landOutput->unit, english) : QString()}}};
    for (size_t i = 0; i < rows.size(); ++i) {
        const Row& row = rows[i];
        Term& t = m_terms[i];
        t.unknown = row.unknown;
        t.aspect = row.aspect;
        t.indicator = row.indicator->id;
        t.solve = new QRadioButton(
            row.name + (row.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(row.unit)), this);
        t.edit = new QLineEdit(this);
        t.edit->setAlignment(Qt::AlignRight);
        t.edit->setAccessibleName(row.name);
        t.reason = new QLabel(this);
        t.reason->setTextFormat(Qt::PlainText);
        t.reason->setWordWrap(true);
        t.reason->setProperty("role", "note");
        const int line = static_cast<int>(i) + 2;
        grid->addWidget(t.solve, line, 0);
        grid->addWidget(t.edit, line, 1);
        grid->addWidget(t.reason, line, 2);
        if (!carried && row.unknown >= Unknown::Floor) {
            t.solve->hide();
            t.edit->hide();
        }
        connect(t.solve, &QRadioButton::toggled, this, &SolveDialog::update);
        connect(t.edit, &QLineEdit::textEdited, this, [this, edit = t.edit] {
            m_typed = edit;
            update();
        });
    }
    grid->setColumnStretch(2, 1);
    m_result = new QLabel(this);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(40);
    column->addWidget(m_result);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_enter = buttons->addButton(tr("Enter into the scenario"), QDialogButtonBox::ApplyRole);
    m_enter->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_enter, &QPushButton::clicked, this, &SolveDialog::enter);
    connect(m_place, &QComboBox::activated, this, &SolveDialog::fillFromPlan);
    connect(m_baseYear, &QLineEdit::textEdited, this, &SolveDialog::update);
    m_terms[1].solve->setChecked(true);
    fillFromPlan();
}

SolveDialog::Term& SolveDialog::term(Unknown unknown) {
    return *std::ranges::find(m_terms, unknown, &Term::unknown);
}

SolveDialog::Term* SolveDialog::solvedTerm() {
    for (Term& t : m_terms) {
        if (t.solve->isChecked()) {
            return &t;
        }
    }
    return nullptr;
}

double SolveDialog::shownScale() const {
    const FigureSlot slot{
        {m_place->currentData().toLongLong()}, m_session.indicator(), Aspect::Base, 0, 2020};
    return typedUnit(*m_session.plan(), slot).factor == 0.01 ? 100 : 1;
}

void SolveDialog::fillFromPlan() {
    const SeriesKey series{{m_place->currentData().toLongLong()}, m_session.indicator()};
    const SeriesFacts facts = factsOf(*m_session.plan(), m_session.scenario(), series);
    const auto show = [&](int i, const Figure* f, double scale) {
        m_terms[static_cast<size_t>(i)].edit->setText(
            f == nullptr ? QString() : QString::number(f->value * scale, 'g', 12));
    };
    const double scale = shownScale();
    show(0, facts.base, scale);
    show(1, facts.rate, 100);
    show(2, facts.increment, scale);
    show(3, facts.target, scale);
    const int baseYear = facts.base == nullptr ? m_session.year() : facts.base->slot.year;
    m_baseYear->setText(QString::number(baseYear));
    m_terms[4].edit->setText(facts.target == nullptr ? QString()
                                                     : QString::number(facts.target->slot.year - baseYear));
    const Ceiling ceiling = ceilingIn(*m_session.plan(), m_session.scenario(), series,
                                      facts.target == nullptr ? m_session.year() : facts.target->slot.year);
    const auto known = [](std::optional<double> v) { return v ? QString::number(*v, 'g', 12) : QString(); };
    term(Unknown::Floor).edit->setText(known(ceiling.floor));
    term(Unknown::FloorOutput).edit->setText(known(ceiling.floorOutput));
    term(Unknown::Land).edit->setText(known(ceiling.land));
    term(Unknown::LandOutput).edit->setText(known(ceiling.landOutput));
    update();
}

void SolveDialog::update() {
    m_solution.reset();
    Term* solved = solvedTerm();
    if (solved == nullptr) {
        return;
    }
    TargetTerms terms;
    bool ok = false;
    terms.baseYear = m_baseYear->text().toInt(&ok);
    QString wrong = ok ? QString() : tr("The base year is not a year.");
    const PlaceId place{m_place->currentData().toLongLong()};
    for (Term& t : m_terms) {
        t.edit->setReadOnly(&t == solved);
        t.edit->setPlaceholderText(&t == solved ? QStringLiteral("=?") : QString());
        t.reason->clear();
        const QString text = t.edit->text().trimmed();
        if (&t == solved || text.isEmpty()) {
            continue;
        }
        if (t.unknown == Unknown::Years) {
            const int years = text.toInt(&ok);
            if (!ok || years < 1 || years > 200) {
                t.reason->setText(tr("A whole number of years from 1 to 200."));
                wrong = t.reason->text();
            } else {
                terms.targetYear = *terms.baseYear + years;
            }
            continue;
        }
        auto figure =
            readTyped(*m_session.plan(), m_session.scenario(),
                      {{place, t.indicator, t.aspect, 0, std::clamp(*terms.baseYear + 1, 1901, 2200)}, text});
        if (!figure || figure->isMissing()) {
            t.reason->setText(figure ? tr("A number is needed here.") : figure.error().sentence);
            wrong = t.reason->text();
            continue;
        }
        (t.unknown == Unknown::Base          ? terms.base
         : t.unknown == Unknown::Rate        ? terms.rate
         : t.unknown == Unknown::Target      ? terms.target
         : t.unknown == Unknown::Floor       ? terms.floor
         : t.unknown == Unknown::FloorOutput ? terms.floorOutput
         : t.unknown == Unknown::Land        ? terms.land
         : t.unknown == Unknown::LandOutput  ? terms.landOutput
                                             : terms.increment) = figure->value;
    }
    // Base, target and increment are two of three: what is not typed follows, or it would contradict them.
    Term& increment = term(Unknown::Increment);
    if (solved != &increment && solved != &term(Unknown::Base) && solved != &term(Unknown::Target) &&
        terms.base) {
        const auto put = [scale = shownScale()](Term& t, double v) {
            t.edit->setText(QString::number(v * scale, 'g', 12));
            t.reason->clear();
        };
        if (m_typed == increment.edit) { // never written into under the hand
            if (terms.increment) {
                terms.target = *terms.base + *terms.increment;
                put(term(Unknown::Target), *terms.target);
            }
        } else if (terms.target) {
            terms.increment = *terms.target - *terms.base;
            put(increment, *terms.increment);
        }
    }
    solved->edit->clear();
    m_enter->setEnabled(false);
    if (!wrong.isEmpty()) {
        m_result->setText({});
        return;
    }
    auto solution = solve(terms, solved->unknown);
    if (!solution) {
        m_result->setText(solution.error().sentence);
        return;
    }
    const bool rate = solved->unknown == Unknown::Rate;
    solved->edit->setText(formatNumber(rate ? solution->value * 100 : solution->value,
                                       rate                                ? 2
                                       : solved->unknown == Unknown::Years ? 1
                                                                           : 2));
    m_result->setText(
        tr("%1 → %2: %3 grows by %4 % a year to %5.")
            .arg(solution->terms.baseYear.value_or(0))
            .arg(solution->terms.targetYear.value_or(0))
            .arg(solution->terms.base ? formatNumber(*solution->terms.base, 1) : QStringLiteral("—"),
                 solution->terms.rate ? formatNumber(*solution->terms.rate * 100, 2) : QStringLiteral("—"),
                 solution->terms.target ? formatNumber(*solution->terms.target, 1) : QStringLiteral("—")));
    QString carries = m_result->text();
    if (solution->shortFloor) {
        const double carried = *solution->terms.floor * *solution->terms.floorOutput;
        carries +=
            u'\n' + tr("The floor carries %1: short of %2 亿元, %3 万㎡ of floor.")
                        .arg(formatNumber(carried, 1), formatNumber(*solution->terms.target - carried, 1),
                             formatNumber(*solution->shortFloor, 1));
    }
    if (solution->shortLand) {
        const double carried = *solution->terms.land * *solution->terms.landOutput;
        carries +=
            u'\n' + tr("The land carries %1: short of %2 亿元, %3 亩.")
                        .arg(formatNumber(carried, 1), formatNumber(*solution->terms.target - carried, 1),
                             formatNumber(*solution->shortLand * kMuPerSquareKilometre, 0));
    }
    m_result->setText(carries);
    m_solution = *solution;
    const auto editable = checkEditable(*m_session.plan(), m_session.scenario());
    m_enter->setEnabled(editable.has_value() && solved->unknown != Unknown::Years);
    m_enter->setToolTip(editable ? QString() : plainTip(editable.error().sentence));
}

void SolveDialog::enter() {
    Term* solved = solvedTerm();
    if (!m_solution || solved == nullptr || !m_solution->terms.baseYear || !m_solution->terms.targetYear) {
        return;
    }
    const PlaceId place{m_place->currentData().toLongLong()};
    const int baseYear = *m_solution->terms.baseYear;
    const int targetYear = *m_solution->terms.targetYear;
    const bool period = solved->aspect == Aspect::Rate || solved->aspect == Aspect::Increment;
    const FigureSlot slot{place, solved->indicator, solved->aspect, period ? baseYear : 0,
                          solved->aspect == Aspect::Base ? baseYear : targetYear};
    const double shown = solved->unknown == Unknown::Rate ? m_solution->value * 100 : m_solution->value;
    auto done = setFigure(m_session.document(), m_session.scenario(), slot, QString::number(shown, 'f', 4),
                          tr("Solved from the other terms"));
    m_result->setText(done ? tr("Entered into “%1”.").arg(m_session.scenarioRow()->name)
                           : done.error().sentence);
}

} // namespace yuantu
