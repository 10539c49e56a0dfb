// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plan values to cells.
#include "app/models/figure_cells.h"

#include "core/domain/growth_setting.h"
#include "core/projection/capacity.h"
#include "core/projection/overflow.h"
#include "core/projection/progress.h"
#include "core/projection/projection.h"
#include "core/projection/projects.h"
#include "core/projection/target_table.h"
#include "core/projection/totals.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FigureTables", text);
}

const QString kMissing = QStringLiteral("—");

class Builder {
public:
    explicit Builder(const CellContext& context)
        : m(context), m_indicator(context.plan->indicators().find(context.indicator)) {
        for (const Finding& f : context.findings) {
            const bool counts = f.verdict == Verdict::Inconsistent || f.verdict == Verdict::WithinRounding;
            for (const FigureId id : f.figures) {
                if (counts && !f.isAccepted()) {
                    m_findings[id].push_back(&f);
                }
            }
        }
    }

    [[nodiscard]] CellRow row(PlaceId id, int key) const {
        const Place* place = m.plan->places().find(id);
        return {id,
                key,
                place == nullptr ? QString() : shortNameOf(*place, m.language),
                place == nullptr ? QString() : nameOf(*place, m.language),
                {}};
    }

    [[nodiscard]] static Cell text(const QString& s) {
        Cell cell;
        cell.text = s.isEmpty() ? kMissing : s;
        cell.status = Status::Official;
        return cell;
    }

    [[nodiscard]] static Cell year(std::optional<int> y) {
        Cell cell = text(y ? QString::number(*y) : QString());
        cell.number = y ? std::optional<double>(*y) : std::nullopt;
        cell.isValue = true;
        return cell;
    }

    /// A cell for a figure (null: missing) of a slot.
    [[nodiscard]] Cell figure(const Figure* f, const FigureSlot& slot, int digits, bool percent) const {
        Cell cell = editable(slot);
        if (f == nullptr || f->isMissing()) {
            cell.own = f != nullptr && f->scenario == m.scenario;
            cell.figure = f != nullptr ? f->id : FigureId{};
            cell.tip = f == nullptr ? tr("Not stated in the documents.") : tr("Marked as missing.");
            return cell;
        }
        cell.figure = f->id;
        cell.status = f->status;
        cell.own = f->scenario == m.scenario && m.scenario != m.plan->asDocumented();
        number(cell, f->value, digitsFor(*f, digits, percent), percent, f->bound, f->high);
        cell.tip = sourceTip(*f);
        for (const Finding* finding : m_findings.value(f->id)) {
            cell.finding = std::max(cell.finding.value_or(finding->verdict), finding->verdict);
            cell.tip +=
                QStringLiteral("\n%1 · %2: %3")
                    .arg(verdictName(finding->verdict), auditRuleName(finding->rule), finding->formula);
        }
        return cell;
    }

    [[nodiscard]] Cell derived(std::optional<double> value, int digits, bool percent,
                               const QString& formula) const {
        Cell cell;
        cell.text = kMissing;
        cell.isValue = true;
        cell.derived = true;
        cell.tip = formula;
        if (value) {
            cell.status = Status::Derived;
            number(cell, *value, digits, percent, Bound::Exact, {});
        }
        return cell;
    }

    [[nodiscard]] Cell setting(SeriesKey series, const QString& field, const QStringList& choices) const {
        Cell cell;
        const QString value = m.plan->growthField(m.scenario, series, field);
        cell.edit = Cell::Edit::Setting;
        cell.field = field;
        cell.choices = choices;
        cell.slot.place = series.place;
        cell.slot.indicator = series.indicator;
        const GrowthField* spec = findGrowthField(field);
        const std::optional<double> number = keptNumber(value);
        cell.typed = spec != nullptr                        ? typedGrowthField(*spec, value)
                     : number && field.startsWith(u"rate-") ? QString::number(*number * 100, 'g', 12) + u'%'
                                                            : value;
        const GrowthSetting* set = m.plan->growthSetting(m.scenario, series, field);
        const Scenario* setter = set == nullptr ? nullptr : m.plan->scenarios().find(set->scenario);
        if (setter != nullptr) {
            cell.own = setter->id == m.scenario && m.scenario != m.plan->asDocumented();
            cell.tip =
                (cell.own ? tr("Set in “%1”") : tr("Inherited from “%1”")).arg(nameOf(*setter, m.language));
        }
        cell.status = value.isEmpty() ? Status::Derived : Status::Assumed;
        cell.derived = value.isEmpty();
        cell.text = value.isEmpty() ? kMissing : cell.typed;
        for (const QString& c : choices) {
            if (c.section(u'|', 0, 0) == value) {
                cell.text = c.section(u'|', 1);
            }
        }
        return cell;
    }

    /// What is to be typed, below who set it.
    static void explain(Cell& cell, const QString& text) {
        cell.tip += (cell.tip.isEmpty() ? QString() : QStringLiteral("\n")) + text;
    }

    /// What the chosen model asks for besides figures.
    [[nodiscard]] Cell terms(SeriesKey series) const {
        const QString model = m.plan->growthField(m.scenario, series, QStringLiteral("model"));
        if (model == u"staged") {
            Cell cell = setting(series, QStringLiteral("stages"), {});
            explain(
                cell,
                tr("The last year of each stage and its rate: 2025 11%; 2030 6%. Empty: the stated rates."));
            return cell;
        }
        if (model == u"values") {
            Cell cell = setting(series, QStringLiteral("values"), {});
            explain(cell, tr("Years and values: 2025 120; 2030 180. Between them growth is even."));
            return cell;
        }
        if (model == u"logistic") {
            Cell cell = setting(series, QStringLiteral("limit"), {});
            explain(cell, tr("The value that growth approaches. Empty: what land and floor carry."));
            return cell;
        }
        Cell cell = text({});
        cell.tip = tr("For growth in stages, toward a limit or through given values.");
        return cell;
    }

    [[nodiscard]] Cell editable(const FigureSlot& slot) const {
        Cell cell;
        cell.text = kMissing;
        cell.isValue = true;
        cell.edit = Cell::Edit::Figure;
        cell.slot = slot;
        return cell;
    }

    [[nodiscard]] const Indicator& indicator() const { return *m_indicator; }
    [[nodiscard]] bool percentIndicator() const { return m_indicator->unit->dimension == Dimension::Ratio; }

    [[nodiscard]] QString sourceTip(const Figure& f) const {
        QStringList lines;
        const Document* d = m.plan->documents().find(f.document);
        const Scenario* s = m.plan->scenarios().find(f.scenario);
        lines << statusName(f.status) +
                     (f.printed.isEmpty() ? QString() : QStringLiteral(" · ") + f.printed) +
                     (f.bound == Bound::Exact || f.bound == Bound::Range
                          ? QString()
                          : QStringLiteral(" · ") + boundName(f.bound));
        if (d != nullptr) {
            lines << nameOf(*d, m.language) +
                         (f.section.isEmpty() ? QString() : QStringLiteral(" · ") + f.section);
        }
        if (s != nullptr && f.scenario != m.scenario) {
            lines << tr("Inherited from “%1”").arg(nameOf(*s, m.language));
        } else if (s != nullptr && m.scenario != m.plan->asDocumented()) {
            lines << tr("Set in “%1”").arg(nameOf(*s, m.language));
        }
        if (!f.note.isEmpty()) {
            lines << f.note;
        }
        return lines.join(u'\n');
    }

    const CellContext& m;

private:
    static int digitsFor(const Figure& f, int digits, bool percent) {
        if (percent) {
            return f.unit != nullptr && f.unit->factor == 0.01
                       ? f.decimals
                       : std::max(decimalsNeeded(f.value * 100, 2), 0);
        }
        return std::max({digits, decimalsNeeded(f.value, 3)});
    }

    static void number(Cell& cell, double value, int digits, bool percent, Bound bound,
                       std::optional<double> high) {
        const double scale = percent ? 100 : 1;
        cell.number = value * scale;
        cell.text = formatNumber(value * scale, digits);
        if (high) {
            cell.text += QStringLiteral("–") + formatNumber(*high * scale, digits);
        }
        cell.typed = QString::number(value * scale, 'g', 12);
        switch (bound) {
        case Bound::AtLeast:
            cell.text.prepend(QStringLiteral("≥ "));
            break;
        case Bound::AtMost:
            cell.text.prepend(QStringLiteral("≤ "));
            break;
        case Bound::About:
            cell.text.prepend(QStringLiteral("≈ "));
            break;
        default:
            break;
        }
    }

    const Indicator* m_indicator;
    QHash<FigureId, std::vector<const Finding*>> m_findings; ///< that figures have to answer to
};

QString unitOf(const Indicator& i, Language language) {
    if (i.unit->dimension == Dimension::Ratio) {
        return QStringLiteral("%");
    }
    return unitName(*i.unit, language == Language::English);
}

CellTable targets(const Builder& b, std::span<const PlaceId> places) {
    const Indicator& indicator = b.indicator();
    const bool percent = b.percentIndicator();
    const int digits = percent ? 0 : indicator.digits;
    const QString unit = unitOf(indicator, b.m.language);
    CellTable t;
    t.columns = {{tr("Base year"), {}},   {tr("Base"), unit},      {tr("Growth"), tr("% a year")},
                 {tr("Increment"), unit}, {tr("Target year"), {}}, {tr("Target"), unit},
                 {tr("Document"), {}}};
    for (const PlaceId place : places) {
        const SeriesKey series{place, indicator.id};
        std::vector<TargetRow> rows = targetRowsOf(*b.m.plan, b.m.scenario, series);
        if (rows.empty()) {
            TargetRow blank;
            blank.series = series;
            const SeriesFacts facts = factsOf(*b.m.plan, b.m.scenario, series);
            if (const Figure* last = facts.base != nullptr ? facts.base : facts.lastActual()) {
                blank.baseYear = last->slot.year;
                blank.base = {last->value, last->high, last->status, last->bound, last};
            }
            rows.push_back(blank);
        }
        for (const TargetRow& r : rows) {
            const int baseYear = r.baseYear.value_or(b.m.year);
            const int targetYear = r.targetYear.value_or(std::max(baseYear + 3, b.m.year));
            const auto slot = [&](Aspect aspect) {
                const bool period = aspect == Aspect::Rate || aspect == Aspect::Increment;
                return FigureSlot{place, indicator.id, aspect, period ? baseYear : 0,
                                  aspect == Aspect::Base ? baseYear : targetYear};
            };
            const auto cell = [&](const TargetCell& c, Aspect aspect, bool asPercent, int decimals,
                                  const QString& formula) {
                if (c.figure != nullptr) {
                    // An actual that serves as base is replaced by a base of the scenario.
                    const bool borrowed = aspect == Aspect::Base && c.figure->slot.aspect == Aspect::Actual;
                    Cell made =
                        b.figure(c.figure, borrowed ? slot(aspect) : c.figure->slot, decimals, asPercent);
                    return made;
                }
                Cell made =
                    c.value ? b.derived(c.value, decimals, asPercent, formula) : b.editable(slot(aspect));
                made.edit = Cell::Edit::Figure;
                made.slot = slot(aspect);
                if (!c.value) {
                    made.tip = tr("Not stated in the documents.");
                }
                return made;
            };
            const Document* d = b.m.plan->documents().find(r.document);
            CellRow row = b.row(place, targetYear);
            row.cells = {
                Builder::year(r.baseYear),
                cell(r.base, Aspect::Base, percent, digits, tr("Derived: target − increment")),
                cell(r.rate, Aspect::Rate, true, 1, tr("Derived: (target ÷ base)^(1 ÷ years) − 1")),
                cell(r.increment, Aspect::Increment, percent, digits, tr("Derived: target − base")),
                Builder::year(r.targetYear),
                cell(r.target, Aspect::Target, percent, digits, tr("Derived: base × (1 + growth)^years")),
                Builder::text(d == nullptr ? QString() : nameOf(*d, b.m.language))};
            t.rows.push_back(std::move(row));
        }
    }
    return t;
}

CellTable capacity(const Builder& b, std::span<const PlaceId> places) {
    struct Quantity {
        const char* indicator;
        Aspect aspect;
    };
    static constexpr std::array quantities{
        Quantity{"land-area", Aspect::Level},         Quantity{"planned-land", Aspect::Increment},
        Quantity{"floor-area", Aspect::Level},        Quantity{"new-floor", Aspect::Increment},
        Quantity{"renewed-floor", Aspect::Increment}, Quantity{"plot-ratio", Aspect::Level},
        Quantity{"occupancy", Aspect::Level},         Quantity{"land-output", Aspect::Density},
        Quantity{"floor-output", Aspect::Density}};
    CellTable t;
    std::vector<const Indicator*> indicators;
    for (const Quantity& q : quantities) {
        const Indicator* i = b.m.plan->indicators().findCode(QString::fromLatin1(q.indicator));
        indicators.push_back(i);
        t.columns.push_back({i == nullptr ? QString() : nameOf(*i, b.m.language),
                             i == nullptr ? QString() : unitOf(*i, b.m.language)});
    }
    const Indicator* output = b.m.plan->indicators().findCode(QStringLiteral("output"));
    t.columns.push_back({tr("Ceiling"), output == nullptr ? QString() : unitOf(*output, b.m.language)});
    t.columns.push_back({tr("Use"), QStringLiteral("%")});
    t.columns.push_back({tr("Full in"), {}});
    const QString outputUnit = output == nullptr ? QString() : unitOf(*output, b.m.language);
    t.columns.push_back({tr("Carried"), outputUnit});
    t.columns.push_back({tr("Overflow to"), {}});
    t.columns.push_back({tr("Passed on"), outputUnit});
    t.columns.push_back({tr("Received"), outputUnit});
    t.columns.push_back({tr("Unplaced"), outputUnit});
    const auto carried = output == nullptr ? Result<std::vector<CarriedRow>>(std::vector<CarriedRow>{})
                                           : carriedIn(*b.m.plan, b.m.scenario, output->id, b.m.year, places);
    const bool withProjects = !b.m.plan->projectsOf(b.m.scenario).empty();
    if (withProjects) {
        const QString floorUnit = unitName(*findUnit(u"万㎡"), b.m.language == Language::English);
        t.columns.push_back({tr("Floor of projects"), floorUnit});
        t.columns.push_back({tr("Floor left"), floorUnit});
    }
    for (const PlaceId place : places) {
        CellRow row = b.row(place, 0);
        for (size_t i = 0; i < quantities.size(); ++i) {
            if (indicators[i] == nullptr) {
                row.cells.push_back(Builder::text({}));
                continue;
            }
            // The one that holds in the year: the last not after it, else the first.
            const Figure* held = nullptr;
            for (const Figure* f : b.m.plan->effective(b.m.scenario, {place, indicators[i]->id})) {
                if (held == nullptr || (f->slot.year <= b.m.year && f->slot.year >= held->slot.year)) {
                    held = f;
                }
            }
            const FigureSlot slot =
                held != nullptr ? held->slot
                                : FigureSlot{place, indicators[i]->id, quantities[i].aspect, 0, b.m.year};
            const bool percent = indicators[i]->unit->dimension == Dimension::Ratio;
            row.cells.push_back(b.figure(held, slot, percent ? 0 : indicators[i]->digits, percent));
        }
        const Capacity c = output == nullptr
                               ? Capacity{}
                               : capacityOf(*b.m.plan, b.m.scenario, {place, output->id}, b.m.year);
        row.cells.push_back(b.derived(
            c.ceiling.value, 1, false,
            c.isKnown() ? tr("Usable floor × output per floor, or land × output per land; the lower one")
                        : tr("Unknown: enter floor and output per floor, or land and output per land.")));
        row.cells.push_back(b.derived(c.use, 0, true, tr("Projected output ÷ ceiling")));
        Cell full = Builder::text(c.fullYear ? QString::number(*c.fullYear) : QString());
        full.isValue = true;
        full.derived = true;
        full.status = c.fullYear ? Status::Derived : Status::Missing;
        full.number = c.runOut;
        if (c.shortValue) {
            full.tip =
                tr("Short in %1: %2 亿元").arg(b.m.year).arg(formatNumber(*c.shortValue, 1)) +
                (c.shortFloor ? tr(", %1 万㎡ of floor").arg(formatNumber(*c.shortFloor, 1)) : QString()) +
                (c.shortMu ? tr(", %1 亩 of land").arg(formatNumber(*c.shortMu, 0)) : QString());
        } else {
            full.tip = !c.isKnown() ? tr("Unknown without a ceiling")
                       : c.fullYear ? tr("The first year whose projected value is above the ceiling")
                                    : tr("Not full up to %1").arg(kLastYear);
        }
        row.cells.push_back(full);
        const CarriedRow* held = nullptr;
        if (carried && c.isKnown()) {
            const auto found = std::ranges::find(*carried, place, &CarriedRow::place);
            held = found == carried->end() ? nullptr : &*found;
        }
        const QString why = carried ? tr("Unknown without a ceiling") : carried.error().sentence;
        const auto part = [&](std::optional<double> v, const QString& formula) {
            return b.derived(held == nullptr ? std::nullopt : v, 1, false, held == nullptr ? why : formula);
        };
        row.cells.push_back(
            part(held ? held->carried : std::nullopt, tr("The lower of projection and ceiling")));
        Cell to = output == nullptr ? Builder::text({})
                                    : b.setting({place, output->id}, QStringLiteral("overflow"), {});
        to.tip = tr("Places that take what does not fit here, in order: 紫竹; minhang-etdz");
        row.cells.push_back(std::move(to));
        row.cells.push_back(part(held ? std::optional(held->passedOn) : std::nullopt,
                                 tr("What the places named take, as far as they have room")));
        row.cells.push_back(
            part(held ? std::optional(held->received) : std::nullopt, tr("From other places")));
        row.cells.push_back(part(held ? std::optional(held->unplaced()) : std::nullopt,
                                 tr("Projection − carried − passed on: short of room")));
        if (withProjects) {
            const FreeSpace space = freeSpaceIn(*b.m.plan, b.m.scenario, place, b.m.year);
            row.cells.push_back(
                b.derived(space.floor.taken, 1, false,
                          tr("Projects in this place that are finished by %1").arg(b.m.year)));
            row.cells.push_back(
                b.derived(space.floor.free, 1, false,
                          space.floor.why == FreeSpace::Why::Known
                              ? tr("Usable floor − floor in use (as known in %1) − projects finished since")
                                    .arg(space.floor.usedIn)
                          : space.floor.why == FreeSpace::Why::NoUsable
                              ? tr("Unknown: the usable floor is not known.")
                              : tr("Unknown: enter the occupancy, or output and output per floor.")));
        }
        t.rows.push_back(std::move(row));
    }
    return t;
}

CellTable growth(const Builder& b, std::span<const PlaceId> places) {
    const Indicator& indicator = b.indicator();
    const bool percent = b.percentIndicator();
    const int digits = percent ? 0 : indicator.digits;
    const QString unit = unitOf(indicator, b.m.language);
    const QStringList models{
        QStringLiteral("|") + tr("automatic"),          QStringLiteral("target|") + tr("to the target"),
        QStringLiteral("rate|") + tr("at the rate"),    QStringLiteral("linear|") + tr("linear"),
        QStringLiteral("staged|") + tr("in stages"),    QStringLiteral("logistic|") + tr("toward a limit"),
        QStringLiteral("values|") + tr("given values"), QStringLiteral("none|") + tr("none")};
    const QStringList after{QStringLiteral("|") + tr("automatic"),
                            QStringLiteral("continue|") + tr("continue"),
                            QStringLiteral("rate|") + tr("other rate"), QStringLiteral("stop|") + tr("stop")};
    CellTable t;
    t.columns = {{tr("Growth used"), tr("% a year")}};
    constexpr int first = 2019;
    constexpr int last = 2035;
    for (int y = first; y <= last; ++y) {
        t.columns.push_back({QString::number(y), unit, true, y});
    }
    t.columns.push_back({tr("Model"), {}});
    t.columns.push_back({tr("Stages, values or limit"), {}});
    t.columns.push_back({tr("After the target"), {}});
    t.columns.push_back({tr("Rate after"), tr("% a year")});
    const bool withProjects = indicator.code == u"output" && !b.m.plan->projectsOf(b.m.scenario).empty();
    if (withProjects) {
        t.columns.push_back({tr("Output of projects"), {}});
    }
    const QStringList projects{QStringLiteral("|") + tr("in the growth"),
                               QStringLiteral("add|") + tr("on top of it")};
    for (const PlaceId place : places) {
        const SeriesKey series{place, indicator.id};
        const Projection p = project(*b.m.plan, b.m.scenario, series, first, last);
        const SeriesFacts facts = factsOf(*b.m.plan, b.m.scenario, series);
        CellRow row = b.row(place, 0);
        row.cells.push_back(b.derived(
            p.rate, 2, true, p.rate ? tr("The yearly growth that the projection uses") : reasonText(p.why)));
        for (int y = first; y <= last; ++y) {
            const YearValue* v = p.find(y);
            const Figure* stated = facts.actualIn(y);
            if (stated == nullptr && facts.base != nullptr && facts.base->slot.year == y) {
                stated = facts.base;
            }
            if (stated != nullptr) {
                row.cells.push_back(b.figure(stated, stated->slot, digits, percent));
                continue;
            }
            Cell cell = b.derived(v == nullptr ? std::nullopt : std::optional(v->value), digits, percent,
                                  v == nullptr
                                      ? reasonText(p.why)
                                      : tr("Projected; type an actual value to enter the year's statistics"));
            cell.edit = Cell::Edit::Figure;
            cell.slot = {place, indicator.id, Aspect::Actual, 0, y};
            row.cells.push_back(std::move(cell));
        }
        row.cells.push_back(b.setting(series, QStringLiteral("model"), models));
        row.cells.push_back(b.terms(series));
        row.cells.push_back(b.setting(series, QStringLiteral("after"), after));
        Cell rateAfter = b.setting(series, QStringLiteral("after-rate"), {});
        rateAfter.tip = tr("Counts where “other rate” is chosen for the years after the target.");
        row.cells.push_back(std::move(rateAfter));
        if (withProjects) {
            Cell added = b.setting(series, QStringLiteral("projects"), projects);
            added.tip =
                tr("Whether growth already means what projects bring, or finished projects come on top.");
            row.cells.push_back(std::move(added));
        }
        t.rows.push_back(std::move(row));
    }
    return t;
}

CellTable ranges(const Builder& b, std::span<const PlaceId> places) {
    struct Input {
        const char* indicator; ///< null: the one of the context
        QString name;
        const char* prefix;
    };
    const std::array inputs{Input{nullptr, tr("Growth rate"), "rate"},
                            Input{"floor-output", tr("Output per floor"), "density"},
                            Input{"land-output", tr("Output per land"), "density"},
                            Input{"new-floor", tr("Delay of new floor, years"), "delay"},
                            Input{"renewed-floor", tr("Delay of renewed floor, years"), "delay"}};
    CellTable t;
    t.columns = {{tr("Uncertain"), {}}, {tr("Planned"), {}}, {tr("Low"), {}},
                 {tr("Likely"), {}},    {tr("High"), {}},    {tr("Deviation"), {}}};
    const auto& plan = *b.m.plan;
    for (const PlaceId place : places) {
        for (int i = 0; i < static_cast<int>(inputs.size()); ++i) {
            const Input& input = inputs[static_cast<size_t>(i)];
            const Indicator* indicator =
                input.indicator == nullptr ? &b.indicator()
                                           : plan.indicators().findCode(QString::fromLatin1(input.indicator));
            if (indicator == nullptr) {
                continue;
            }
            const SeriesKey series{place, indicator->id};
            const SeriesFacts facts = factsOf(plan, b.m.scenario, series);
            if (facts.isEmpty()) {
                continue;
            }
            const QString prefix = QString::fromLatin1(input.prefix);
            const bool rate = prefix == u"rate";
            const std::optional<double> planned = rate ? rateOf(plan, b.m.scenario, series) : std::nullopt;
            if (rate && !planned) {
                continue;
            }
            CellRow row = b.row(place, i);
            row.cells.push_back(Builder::text(input.name));
            const Figure* level = rate ? nullptr : levelIn(facts, b.m.year);
            row.cells.push_back(rate
                                    ? b.derived(planned, 1, true, tr("The rate of the projection"))
                                    : b.derived(level == nullptr ? std::nullopt : std::optional(level->value),
                                                indicator->digits, false, nameOf(*indicator, b.m.language)));
            for (const char* end : {"-low", "-likely", "-high"}) {
                Cell cell = b.setting(series, prefix + QString::fromLatin1(end), {});
                cell.isValue = true;
                row.cells.push_back(std::move(cell));
            }
            Cell deviation = rate ? b.setting(series, QStringLiteral("rate-sd"), {}) : Builder::text({});
            deviation.isValue = true;
            deviation.tip = rate ? tr("Of a normal range, instead of low and high") : QString();
            row.cells.push_back(std::move(deviation));
            t.rows.push_back(std::move(row));
        }
    }
    return t;
}

/// A difference, with its sign also where it is above zero.
Cell signedCell(const Builder& b, std::optional<double> value, int digits, bool percent, const QString& tip) {
    Cell cell = b.derived(value, digits, percent, tip);
    if (value && *value > 0) {
        cell.text.prepend(u'+');
    }
    return cell;
}

/// The state in a word and, for the eye, a sign.
Cell statusCell(const std::optional<Progress>& p) {
    if (!p) {
        Cell none = Builder::text({});
        none.tip = tr("Without a base and a target there is no path to hold it against.");
        return none;
    }
    static constexpr std::array<QChar, 6> signs{u'·', u'✓', u'✕', u'▲', u'＝', u'▼'};
    return Builder::text(QString(signs.at(static_cast<size_t>(p->status))) + u' ' +
                         progressStatusName(p->status));
}

CellTable progress(const Builder& b, std::span<const PlaceId> places) {
    const Indicator& indicator = b.indicator();
    const bool percent = b.percentIndicator();
    const int digits = percent ? 0 : indicator.digits;
    const QString unit = unitOf(indicator, b.m.language);
    CellTable t;
    t.columns = {{tr("Actual %1").arg(b.m.year), unit, true, b.m.year},
                 {tr("State"), {}},
                 {tr("Variance"), QStringLiteral("%")},
                 {tr("Variance"), unit},
                 {tr("On the path"), unit},
                 {tr("As of"), {}},
                 {tr("Needed growth"), tr("% a year")},
                 {tr("Planned growth"), tr("% a year")},
                 {tr("Target year"), {}},
                 {tr("Target"), unit}};
    for (const PlaceId place : places) {
        const SeriesKey series{place, indicator.id};
        const auto p = progressOf(*b.m.plan, b.m.scenario, series, b.m.year);
        const SeriesFacts facts = factsOf(*b.m.plan, b.m.scenario, series);
        if (!p && facts.isEmpty() && places.size() > 1) {
            continue;
        }
        const auto of = [&p](auto take) { return p ? take(*p) : decltype(take(*p)){}; };
        CellRow row = b.row(place, 0);
        Cell actual = b.figure(facts.actualIn(b.m.year), {place, indicator.id, Aspect::Actual, 0, b.m.year},
                               digits, percent);
        if (!actual.number) {
            actual.tip = tr("Type the actual value of the year; Enter goes down.");
        }
        row.cells.push_back(std::move(actual));
        row.cells.push_back(statusCell(p));
        row.cells.push_back(signedCell(b, of([](const Progress& x) { return x.varianceShare(); }), 1, true,
                                       tr("(actual − path) ÷ path")));
        row.cells.push_back(signedCell(b, of([](const Progress& x) { return x.variance(); }), digits + 1,
                                       percent, tr("Actual − path")));
        row.cells.push_back(b.derived(of([](const Progress& x) { return x.expected; }), digits, percent,
                                      tr("What the path from the base to the target gives for that year")));
        Cell asOf = Builder::year(p && p->actual != nullptr ? std::optional(p->year) : std::nullopt);
        asOf.tip = tr("The year of the last actual that is known");
        row.cells.push_back(std::move(asOf));
        row.cells.push_back(
            b.derived(of([](const Progress& x) { return x.neededRate; }), 1, true,
                      tr("The yearly growth that still leads from the actual to the target")));
        row.cells.push_back(b.derived(of([](const Progress& x) { return x.plannedRate; }), 1, true,
                                      tr("The yearly growth from the base to the target")));
        row.cells.push_back(Builder::year(p ? std::optional(p->targetYear) : std::nullopt));
        row.cells.push_back(b.derived(p ? std::optional(p->target) : std::nullopt, digits, percent, {}));
        t.rows.push_back(std::move(row));
    }
    return t;
}

QString totalNote(const CellContext& c, std::span<const PlaceId> places, const Indicator& indicator) {
    const auto total = totalOf(*c.plan, c.scenario, indicator.id, places, c.year);
    if (!total) {
        return total.error().sentence;
    }
    QString note = tr("%1 %2: %3 %4, %5 of %6 known")
                       .arg(nameOf(indicator, c.language))
                       .arg(c.year)
                       .arg(total->value ? formatNumber(*total->value, indicator.digits) : kMissing,
                            unitOf(indicator, c.language))
                       .arg(total->known)
                       .arg(total->of);
    if (!total->inside.empty()) {
        note += tr("; %1 not counted, being part of another").arg(total->inside.size());
    }
    return note;
}

} // namespace

CellTable cellTable(TableKind kind, const CellContext& context, std::span<const PlaceId> places) {
    const Indicator* indicator = context.plan->indicators().find(context.indicator);
    if (indicator == nullptr) {
        return {};
    }
    const Builder builder(context);
    CellTable table = kind == TableKind::Targets    ? targets(builder, places)
                      : kind == TableKind::Capacity ? capacity(builder, places)
                      : kind == TableKind::Growth   ? growth(builder, places)
                      : kind == TableKind::Ranges   ? ranges(builder, places)
                                                    : progress(builder, places);
    if (kind == TableKind::Ranges) {
        table.note = table.rows.empty() ? tr("Nothing grows here; a range needs a growth rate.")
                                        : tr("Without a range a value is certain; nothing is made up.");
        return table;
    }
    const Indicator* summed = kind == TableKind::Capacity
                                  ? context.plan->indicators().findCode(QStringLiteral("land-area"))
                                  : indicator;
    if (summed != nullptr && !places.empty()) {
        table.note = totalNote(context, places, *summed);
    }
    return table;
}

} // namespace yuantu
