// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plan values to cells.
#include "app/models/figure_cells.h"

#include "core/domain/growth_setting.h"
#include "core/projection/capacity.h"
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
        : m(context), m_indicator(context.plan->indicators().find(context.indicator)) {}

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
        cell.typed = spec == nullptr ? value : typedGrowthField(*spec, value);
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

    /// What the chosen model asks for besides figures.
    [[nodiscard]] Cell terms(SeriesKey series) const {
        const QString model = m.plan->growthField(m.scenario, series, QStringLiteral("model"));
        if (model == u"staged") {
            Cell cell = setting(series, QStringLiteral("stages"), {});
            cell.tip =
                tr("The last year of each stage and its rate: 2025 11%; 2030 6%. Empty: the stated rates.");
            return cell;
        }
        if (model == u"values") {
            Cell cell = setting(series, QStringLiteral("values"), {});
            cell.tip = tr("Years and values: 2025 120; 2030 180. Between them growth is even.");
            return cell;
        }
        if (model == u"logistic") {
            Cell cell = setting(series, QStringLiteral("limit"), {});
            cell.tip = tr("The value that growth approaches. Empty: what land and floor carry.");
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
        Cell full =
            Builder::text(c.runOut ? QString::number(static_cast<int>(std::floor(*c.runOut))) : QString());
        full.isValue = true;
        full.derived = true;
        full.status = c.runOut ? Status::Derived : Status::Missing;
        full.number = c.runOut;
        if (c.shortValue) {
            full.tip =
                tr("Short in %1: %2 亿元").arg(b.m.year).arg(formatNumber(*c.shortValue, 1)) +
                (c.shortFloor ? tr(", %1 万㎡ of floor").arg(formatNumber(*c.shortFloor, 1)) : QString()) +
                (c.shortMu ? tr(", %1 亩 of land").arg(formatNumber(*c.shortMu, 0)) : QString());
        } else {
            full.tip = c.isKnown() ? tr("Not full up to %1").arg(kLastYear) : tr("Unknown without a ceiling");
        }
        row.cells.push_back(full);
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
                                                    : growth(builder, places);
    const Indicator* summed = kind == TableKind::Capacity
                                  ? context.plan->indicators().findCode(QStringLiteral("land-area"))
                                  : indicator;
    if (summed != nullptr && !places.empty()) {
        table.note = totalNote(context, places, *summed);
    }
    return table;
}

} // namespace yuantu
