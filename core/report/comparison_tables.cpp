// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and bars of a comparison.
#include "core/report/comparison_tables.h"

#include "core/domain/growth_setting.h"
#include "core/report/assumption_text.h"
#include "core/report/figure_text.h"
#include "core/report/growth_chart.h"
#include "core/report/plan_tables.h"

namespace yuantu {

namespace {

/// a, b, c, d.
QString columnOf(size_t scenario) {
    return QString(QChar(u'a' + static_cast<char16_t>(scenario)));
}

bool isAmong(const Plan& plan, PlaceId place, std::span<const PlaceId> places) {
    return places.empty() ||
           std::ranges::any_of(places, [&](PlaceId p) { return p == place || liesIn(plan, place, p); });
}

/// Numbers in base units, else the words that are kept.
QVariant plainValue(const Plan& plan, const Assumption& a) {
    if (a.growth != nullptr) {
        const std::optional<double> number = keptNumber(a.growth->value);
        return number ? QVariant(*number) : QVariant(a.growth->value);
    }
    if (const Project* p = a.project) {
        QStringList parts;
        const Place* place = plan.places().find(p->place);
        const auto add = [&parts](const char* name, const QString& value) {
            parts << QLatin1StringView(name) + u'=' + value;
        };
        add("place", place == nullptr ? QString() : place->code);
        const auto number = [&](const char* name, std::optional<double> v) {
            if (v) {
                add(name, QString::number(*v));
            }
        };
        number("floor", p->floor);
        number("land", p->land);
        number("output", p->output);
        number("investment", p->investment);
        number("research", p->research);
        number("finish", p->finish == 0 ? std::nullopt : std::optional<double>(p->finish));
        return parts.join(u' ');
    }
    const Figure* f = a.figure();
    if (f == nullptr || f->isMissing()) {
        return {};
    }
    return f->high ? QVariant(QStringLiteral("%1-%2").arg(f->value).arg(*f->high)) : QVariant(f->value);
}

QVariant plainField(const AssumptionKey& key) {
    switch (key.kind) {
    case AssumptionKey::Kind::Figure:
        return QString(aspectId(key.slot.aspect) + u' ' + periodText(key.slot));
    case AssumptionKey::Kind::Growth:
        return key.name;
    case AssumptionKey::Kind::Project:
        return QString(QStringLiteral("project ") + key.name);
    }
    Q_UNREACHABLE();
}

QVariant valueOrNone(std::optional<double> v) {
    return v ? QVariant(*v) : QVariant();
}

} // namespace

DataTable changesTable(const Plan& plan, std::span<const ScenarioId> scenarios,
                       std::span<const PlaceId> places, std::span<const IndicatorId> indicators) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("field")}, {}};
    for (size_t i = 0; i < scenarios.size(); ++i) {
        t.columns << columnOf(i);
    }
    for (const AssumptionKey& key : differingAssumptions(plan, scenarios)) {
        std::vector<Assumption> held;
        PlaceId at = key.slot.place;
        for (const ScenarioId s : scenarios) {
            held.push_back(assumptionOf(plan, s, key));
            if (held.back().project != nullptr && !at.isValid()) {
                at = held.back().project->place;
            }
        }
        const bool project = key.kind == AssumptionKey::Kind::Project;
        if (!isAmong(plan, at, places) ||
            (!indicators.empty() && !project &&
             std::ranges::find(indicators, key.slot.indicator) == indicators.end())) {
            continue;
        }
        const Place* place = plan.places().find(at);
        const Indicator* indicator = plan.indicators().find(key.slot.indicator);
        std::vector<QVariant> row{place == nullptr ? QVariant() : QVariant(place->code),
                                  indicator == nullptr ? QVariant() : QVariant(indicator->code),
                                  plainField(key)};
        for (const Assumption& a : held) {
            row.push_back(plainValue(plan, a));
        }
        t.rows.push_back(std::move(row));
    }
    return t;
}

DataTable resultsTable(const Plan& plan, std::span<const ScenarioId> scenarios,
                       std::span<const PlaceId> places, std::span<const IndicatorId> indicators,
                       std::optional<int> year, ComparedMeasure measure) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("year")}, {}};
    for (size_t i = 0; i < scenarios.size(); ++i) {
        t.columns << columnOf(i);
    }
    t.columns << QStringLiteral("difference");
    std::vector<IndicatorId> wanted(indicators.begin(), indicators.end());
    if (wanted.empty()) {
        for (const Indicator& i : plan.indicators()) {
            wanted.push_back(i.id);
        }
    }
    const int from = year.value_or(kFirstYear);
    const int to = year.value_or(kLastYear);
    for (const IndicatorId indicator : wanted) {
        for (const ComparedSeries& s : compareSeries(plan, scenarios, indicator, from, to, places)) {
            if (places.empty() && indicators.empty() && !s.differs()) {
                continue;
            }
            for (int y = from; y <= to; ++y) {
                std::vector<QVariant> row{plan.places().find(s.series.place)->code,
                                          plan.indicators().find(indicator)->code, y};
                std::vector<std::optional<double>> values;
                for (const Projection& p : s.projections) {
                    values.push_back(measured(p, y, measure));
                    row.push_back(valueOrNone(values.back()));
                }
                if (std::ranges::none_of(values, [](const auto& v) { return v.has_value(); })) {
                    continue;
                }
                row.push_back(values[0] && values[1] ? QVariant(*values[1] - *values[0]) : QVariant());
                t.rows.push_back(std::move(row));
            }
        }
    }
    return t;
}

DataTable bridgeTable(const Plan& plan, ScenarioId a, ScenarioId b, const Bridge& bridge, bool byPlace,
                      Language language) {
    DataTable t{{QStringLiteral("step"), QStringLiteral("label"), QStringLiteral("value")}, {}};
    const auto total = [&](ScenarioId s, const Total& of) {
        const QString known = knownText(of, language);
        t.rows.push_back(
            {static_cast<int>(t.rows.size()),
             language == Language::Chinese
                 ? QStringLiteral("%1（%2）").arg(nameOf(*plan.scenarios().find(s), language), known)
                 : QStringLiteral("%1 (%2)").arg(nameOf(*plan.scenarios().find(s), language), known),
             of.value.value_or(0)});
    };
    total(a, bridge.from);
    if (byPlace) {
        for (const BridgePlace& p : bridge.places) {
            t.rows.push_back(
                {static_cast<int>(t.rows.size()), nameOf(*plan.places().find(p.place), language), p.value});
        }
    } else {
        for (const BridgeStep& s : bridge.steps) {
            t.rows.push_back({static_cast<int>(t.rows.size()),
                              QStringLiteral("%1: %2 → %3")
                                  .arg(assumptionName(plan, s.key, language),
                                       assumptionText(plan, s.key, assumptionOf(plan, a, s.key), language),
                                       assumptionText(plan, s.key, assumptionOf(plan, b, s.key), language)),
                              s.value});
        }
    }
    total(b, bridge.to);
    return t;
}

ChartSpec bridgeChart(const Plan& plan, ScenarioId a, ScenarioId b, const Bridge& bridge,
                      const Indicator& indicator, int year, bool byPlace, Language language, int most) {
    ChartSpec spec;
    spec.decimals = indicator.digits;
    spec.unit = unitName(*indicator.unit, language == Language::English);
    spec.title = language == Language::Chinese
                     ? QStringLiteral("%1年%2").arg(year).arg(nameOf(indicator, language))
                     : QStringLiteral("%1, %2").arg(nameOf(indicator, language)).arg(year);
    struct Part {
        QString name;
        QString detail;
        double value;
    };
    std::vector<Part> parts;
    if (byPlace) {
        for (const BridgePlace& p : bridge.places) {
            parts.push_back({shortNameOf(*plan.places().find(p.place), language), {}, p.value});
        }
    } else {
        for (const BridgeStep& s : bridge.steps) {
            // The chart's own indicator need not be said at every bar.
            const Place* place = plan.places().find(s.key.slot.place);
            const QString name =
                place != nullptr && s.key.slot.indicator == indicator.id
                    ? shortNameOf(*place, language) + u' ' + assumptionField(plan, s.key, language)
                    : assumptionName(plan, s.key, language);
            parts.push_back({name,
                             QStringLiteral("%1 → %2").arg(
                                 assumptionText(plan, s.key, assumptionOf(plan, a, s.key), language),
                                 assumptionText(plan, s.key, assumptionOf(plan, b, s.key), language)),
                             s.value});
        }
    }
    // What rounds to nothing is no bar.
    const double least = 0.5 * std::pow(10.0, -std::max(indicator.digits, 1) - 1);
    std::erase_if(parts, [least](const Part& p) { return std::abs(p.value) < least; });
    std::ranges::stable_sort(parts, {}, [](const Part& p) { return -std::abs(p.value); });
    if (static_cast<int>(parts.size()) > most) {
        double rest = 0;
        for (size_t i = static_cast<size_t>(most) - 1; i < parts.size(); ++i) {
            rest += parts[i].value;
        }
        const auto left = static_cast<int>(parts.size()) - most + 1;
        parts.resize(static_cast<size_t>(most) - 1);
        parts.push_back({byPlace ? inLanguage(language, u"其余%1个地区", u"%1 other places").arg(left)
                                 : inLanguage(language, u"其余%1项", u"%1 others").arg(left),
                         {},
                         rest});
    }
    const auto whole = [&](ScenarioId id, const Total& total) {
        const Scenario* s = plan.scenarios().find(id);
        spec.steps.push_back({s == nullptr ? QString() : nameOf(*s, language), knownText(total, language), 0,
                              total.value.value_or(0), scenarioInk(s == nullptr ? 0 : s->colour), true});
    };
    whole(a, bridge.from);
    double at = bridge.from.value.value_or(0);
    for (const Part& p : parts) {
        spec.steps.push_back({p.name, p.detail, at, at + p.value,
                              p.value < 0 ? QColor(0xB2, 0x18, 0x2B) : QColor(0x21, 0x66, 0xAC), false});
        at += p.value;
    }
    whole(b, bridge.to);
    return spec;
}

} // namespace yuantu
