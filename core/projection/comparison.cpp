// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Results side by side, totals without counting twice, and the bridge between two of them.
#include "core/projection/comparison.h"

#include "core/projection/ceiling.h"

#include "core/projection/mixed_series.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <bit>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Comparison", text);
}

/// Neumaier's sum.
class Sum {
public:
    void add(double v) {
        const double next = m_sum + v;
        m_carry += std::abs(m_sum) >= std::abs(v) ? (m_sum - next) + v : (v - next) + m_sum;
        m_sum = next;
    }
    [[nodiscard]] double value() const { return m_sum + m_carry; }

private:
    double m_sum = 0;
    double m_carry = 0;
};

bool isRelated(const Plan& plan, PlaceId place, const QSet<PlaceId>& others, RelationKind kind,
               std::vector<PlaceId>* with = nullptr) {
    bool found = false;
    for (const PlaceRelation& r : plan.relations()) {
        const PlaceId other = r.a == place ? r.b : r.b == place ? r.a : PlaceId{};
        if (r.kind == kind && other.isValid() && others.contains(other)) {
            found = true;
            if (with != nullptr) {
                with->push_back(other);
            }
        }
    }
    return found;
}

bool sameResults(const Projection& a, const Projection& b) {
    return std::ranges::equal(a.values, b.values, [](const YearValue& x, const YearValue& y) {
        return x.year == y.year && x.value == y.value && x.ceiling == y.ceiling;
    });
}

/// Whether a series can depend on the assumption. Capacity counts for output alone.
class Touching {
public:
    Touching(const Plan& plan, std::span<const AssumptionKey> keys, std::span<const ScenarioId> scenarios,
             IndicatorId indicator) {
        const Indicator* own = plan.indicators().find(indicator);
        const bool output = own != nullptr && own->code == u"output";
        for (int i = 0; i < static_cast<int>(keys.size()); ++i) {
            const AssumptionKey& key = keys[static_cast<size_t>(i)];
            if (key.kind == AssumptionKey::Kind::Project) {
                QSet<PlaceId> sites;
                for (const ScenarioId s : scenarios) {
                    if (const Project* p = assumptionOf(plan, s, key).project; p != nullptr && output) {
                        sites.insert(p->place);
                    }
                }
                for (const PlaceId site : sites) {
                    m_keys[site].push_back(i);
                }
                continue;
            }
            const Indicator* about = plan.indicators().find(key.slot.indicator);
            const bool capacity = key.kind == AssumptionKey::Kind::Figure && output && about != nullptr &&
                                  isCapacityInput(*about);
            if (key.slot.indicator == indicator || capacity) {
                m_keys[key.slot.place].push_back(i);
            }
        }
    }
    [[nodiscard]] std::vector<int> at(PlaceId place) const { return m_keys.value(place); }

private:
    QHash<PlaceId, std::vector<int>> m_keys;
};

/// What the changes of one place add to a total, by Shapley or, where they are too many, in their order.
class Sharing {
public:
    Sharing(MixedSeries series, int year, ComparedMeasure measure, double from, double to, size_t changes)
        : m_series(std::move(series)), m_year(year), m_measure(measure), m_from(from), m_to(to),
          m_changes(changes) {}

    [[nodiscard]] std::vector<double> shares(bool& ordered) {
        if (m_changes == 1) {
            return {m_to - m_from};
        }
        if (m_changes <= kMostShared) {
            return byShapley();
        }
        ordered = true;
        std::vector<double> shares;
        double before = m_from;
        for (size_t i = 0; i < m_changes; ++i) {
            const double now = i + 1 == m_changes ? m_to : at(firstOf(i + 1));
            shares.push_back(now - before);
            before = now;
        }
        return shares;
    }

private:
    [[nodiscard]] std::vector<bool> firstOf(size_t count) const {
        std::vector<bool> chosen(m_changes, false);
        std::fill_n(chosen.begin(), count, true);
        return chosen;
    }
    [[nodiscard]] double at(const std::vector<bool>& fromB) {
        return measured(m_series.with(fromB, m_year, m_year), m_year, m_measure).value_or(0);
    }
    [[nodiscard]] std::vector<double> byShapley() {
        const size_t all = size_t{1} << m_changes;
        std::vector<double> values(all);
        values[0] = m_from;
        values[all - 1] = m_to;
        for (size_t s = 1; s + 1 < all; ++s) {
            std::vector<bool> chosen(m_changes);
            for (size_t i = 0; i < m_changes; ++i) {
                chosen[i] = (s >> i & 1) != 0;
            }
            values[s] = at(chosen);
        }
        // |S|! (n − |S| − 1)! / n! of each size of the set before
        std::vector<double> weights(m_changes, 1.0 / static_cast<double>(m_changes));
        for (size_t size = 1; size < m_changes; ++size) {
            weights[size] =
                weights[size - 1] * static_cast<double>(size) / static_cast<double>(m_changes - size);
        }
        std::vector<double> shares;
        for (size_t i = 0; i < m_changes; ++i) {
            Sum sum;
            for (size_t s = 0; s < all; ++s) {
                if ((s >> i & 1) == 0) {
                    sum.add(weights[static_cast<size_t>(std::popcount(s))] *
                            (values[s | size_t{1} << i] - values[s]));
                }
            }
            shares.push_back(sum.value());
        }
        return shares;
    }

    MixedSeries m_series;
    int m_year;
    ComparedMeasure m_measure;
    double m_from, m_to;
    size_t m_changes;
};

/// Alike in both scenarios, but set by different ones: it can still lead in one and not in the other.
bool canLead(const AssumptionKey& key, IndicatorId indicator) {
    return key.kind == AssumptionKey::Kind::Figure && key.slot.indicator == indicator &&
           (key.slot.aspect == Aspect::Rate || key.slot.aspect == Aspect::Target ||
            key.slot.aspect == Aspect::Increment);
}

} // namespace

Result<void> checkComparable(const Plan& plan, std::span<const ScenarioId> scenarios) {
    if (scenarios.size() < 2) {
        return badUsage(tr("A comparison needs two scenarios; choose a second one."));
    }
    if (scenarios.size() > kMostCompared) {
        return badUsage(tr("At most four scenarios can be compared; leave one out."));
    }
    for (size_t i = 0; i < scenarios.size(); ++i) {
        const Scenario* s = plan.scenarios().find(scenarios[i]);
        if (s == nullptr) {
            return badUsage(tr("There is no such scenario; choose one of the list."));
        }
        if (std::ranges::find(scenarios.subspan(i + 1), scenarios[i]) != scenarios.end()) {
            return badUsage(tr("“%1” cannot be compared with itself; choose another scenario.").arg(s->name));
        }
    }
    return {};
}

std::optional<double> measured(const Projection& projection, int year, ComparedMeasure measure) {
    const YearValue* v = projection.find(year);
    if (v == nullptr) {
        return {};
    }
    return measure == ComparedMeasure::Carried && v->ceiling ? std::min(v->value, *v->ceiling) : v->value;
}

bool ComparedSeries::differs() const {
    return std::ranges::any_of(projections,
                               [this](const Projection& p) { return !sameResults(p, projections.front()); });
}

std::vector<ComparedSeries> compareSeries(const Plan& plan, std::span<const ScenarioId> scenarios,
                                          IndicatorId indicator, int fromYear, int toYear,
                                          std::span<const PlaceId> places) {
    std::vector<ComparedSeries> list;
    if (scenarios.empty()) {
        return list;
    }
    QSet<ScenarioId> setters;
    std::vector<Touching> touching;
    for (const ScenarioId s : scenarios) {
        for (const ScenarioId id : plan.chain(s)) {
            setters.insert(id);
        }
        const std::array two{scenarios.front(), s};
        touching.emplace_back(plan, overriddenAmong(plan, two), two, indicator);
    }
    QSet<PlaceId> withFigures;
    for (const Figure& f : plan.figures()) {
        if (f.slot.indicator == indicator && setters.contains(f.scenario)) {
            withFigures.insert(f.slot.place);
        }
    }
    const QSet<PlaceId> chosen(places.begin(), places.end());
    for (const Place& place : plan.places()) {
        if (!withFigures.contains(place.id) ||
            !(chosen.isEmpty() || chosen.contains(place.id) || outersOf(plan, place.id).intersects(chosen))) {
            continue;
        }
        ComparedSeries series{{place.id, indicator}, {}};
        series.projections.push_back(project(plan, scenarios.front(), series.series, fromYear, toYear));
        for (size_t i = 1; i < scenarios.size(); ++i) {
            series.projections.push_back(touching[i].at(place.id).empty()
                                             ? series.projections.front()
                                             : project(plan, scenarios[i], series.series, fromYear, toYear));
        }
        list.push_back(std::move(series));
    }
    return list;
}

std::vector<PlaceId> partsOf(const Plan& plan, std::span<const ComparedSeries> series, int year) {
    QHash<PlaceId, QSet<PlaceId>> outers;
    QSet<PlaceId> known;
    for (const ComparedSeries& s : series) {
        outers.insert(s.series.place, outersOf(plan, s.series.place));
        if (std::ranges::any_of(s.projections,
                                [year](const Projection& p) { return p.find(year) != nullptr; })) {
            known.insert(s.series.place);
        }
    }
    QSet<PlaceId> counted;
    // The finest of the known ones first, then of the others what they leave.
    for (const bool isKnown : {true, false}) {
        QSet<PlaceId> wholes;
        for (const ComparedSeries& s : series) {
            const PlaceId place = s.series.place;
            if (known.contains(place) || !isKnown) {
                for (const PlaceId outer : outers.value(place)) {
                    // Two places that lie in each other come from a damaged file; the one listed first
                    // counts.
                    if (!outers.value(outer).contains(place) || !wholes.contains(place)) {
                        wholes.insert(outer);
                    }
                }
            }
        }
        for (const ComparedSeries& s : series) {
            const PlaceId place = s.series.place;
            if (known.contains(place) == isKnown && !wholes.contains(place) &&
                !outers.value(place).intersects(counted) &&
                !isRelated(plan, place, counted, RelationKind::SamePlace)) {
                counted.insert(place);
            }
        }
    }
    std::vector<PlaceId> parts;
    for (const ComparedSeries& s : series) {
        if (counted.contains(s.series.place)) {
            parts.push_back(s.series.place);
        }
    }
    return parts;
}

Result<std::vector<Total>> comparedTotals(const Plan& plan, std::span<const ComparedSeries> series,
                                          std::span<const PlaceId> parts, int year, ComparedMeasure measure) {
    if (parts.empty()) {
        return badUsage(tr("Nothing of this indicator is known in any of the scenarios."));
    }
    const Indicator* indicator = plan.indicators().find(series.front().series.indicator);
    if (parts.size() > 1 && (indicator == nullptr || !indicator->additive)) {
        return badUsage(tr("“%1” does not add up over places; choose one place.")
                            .arg(indicator == nullptr ? QString() : indicator->nameZh));
    }
    const QSet<PlaceId> counted(parts.begin(), parts.end());
    std::vector<Total> totals(series.front().projections.size());
    std::vector<Sum> sums(totals.size());
    for (const ComparedSeries& s : series) {
        if (!counted.contains(s.series.place)) {
            continue;
        }
        std::vector<PlaceId> overlapping;
        isRelated(plan, s.series.place, counted, RelationKind::Overlaps, &overlapping);
        for (size_t i = 0; i < totals.size(); ++i) {
            Total& total = totals[i];
            ++total.of;
            const std::optional<double> v = measured(s.projections[i], year, measure);
            if (!v) {
                total.unknown.push_back(s.series.place);
                continue;
            }
            for (const PlaceId other : overlapping) {
                if (std::ranges::find(total.counted, other) != total.counted.end()) {
                    total.overlapping.emplace_back(other, s.series.place);
                }
            }
            total.counted.push_back(s.series.place);
            ++total.known;
            sums[i].add(*v);
        }
    }
    for (size_t i = 0; i < totals.size(); ++i) {
        if (totals[i].known > 0) {
            totals[i].value = sums[i].value();
        }
    }
    return totals;
}

Result<Bridge> bridgeBetween(const Plan& plan, ScenarioId from, ScenarioId to, IndicatorId indicator,
                             int year, ComparedMeasure measure, std::span<const PlaceId> places) {
    const std::array both{from, to};
    if (auto ok = checkComparable(plan, both); !ok) {
        return passOn(ok);
    }
    const std::vector<ComparedSeries> series = compareSeries(plan, both, indicator, year, year, places);
    const std::vector<PlaceId> parts = partsOf(plan, series, year);
    auto totals = comparedTotals(plan, series, parts, year, measure);
    if (!totals) {
        return passOn(totals);
    }
    Bridge bridge{(*totals)[0], (*totals)[1], {}, {}, {}, false};
    if (!bridge.from.value && !bridge.to.value) {
        return badUsage(
            tr("No value of %1 is known in either scenario; choose another year or indicator.").arg(year));
    }

    // What may differ; of that, what does, and what is alike but of another generation.
    std::vector<AssumptionKey> keys;
    std::vector<char> differs;
    for (const AssumptionKey& key : overriddenAmong(plan, both)) {
        const bool same = isSame(assumptionOf(plan, from, key), assumptionOf(plan, to, key));
        if (!same || canLead(key, indicator)) {
            keys.push_back(key);
            differs.push_back(same ? 0 : 1);
        }
    }
    const Touching touching(plan, keys, both, indicator);
    const MixedScenarios mixed(plan, from, to);
    std::vector<std::optional<Sum>> shares(keys.size());
    const QSet<PlaceId> counted(parts.begin(), parts.end());
    for (const ComparedSeries& s : series) {
        const PlaceId place = s.series.place;
        if (!counted.contains(place)) {
            continue;
        }
        const std::optional<double> a = measured(s.projections[0], year, measure);
        const std::optional<double> b = measured(s.projections[1], year, measure);
        const double before = a.value_or(0);
        const double after = b.value_or(0);
        if (a != b) {
            bridge.places.push_back({place, a, b, after - before});
        }
        std::vector<int> changes;
        std::vector<int> alike;
        for (const int k : touching.at(place)) {
            const bool capacity = keys[static_cast<size_t>(k)].kind == AssumptionKey::Kind::Figure &&
                                  keys[static_cast<size_t>(k)].slot.indicator != indicator;
            const bool bound = measure == ComparedMeasure::Carried ||
                               s.projections[0].model == GrowthModel::Logistic ||
                               s.projections[1].model == GrowthModel::Logistic;
            if (!capacity || bound) {
                (differs[static_cast<size_t>(k)] != 0 ? changes : alike).push_back(k);
            }
        }
        const auto seriesOf = [&](const std::vector<int>& which) {
            std::vector<AssumptionKey> chosen;
            for (const int k : which) {
                chosen.push_back(keys[static_cast<size_t>(k)]);
            }
            return MixedSeries(mixed, s.series, chosen);
        };
        if (!alike.empty()) {
            MixedSeries all = seriesOf(changes);
            const Projection reached = all.with(std::vector<bool>(changes.size(), true), year, year);
            if (measured(reached, year, measure) != b) {
                changes.insert(changes.end(), alike.begin(), alike.end());
                std::ranges::sort(changes);
            }
        }
        if (changes.empty()) {
            continue;
        }
        const std::vector<double> values =
            before == after && changes.size() == 1
                ? std::vector<double>{0}
                : Sharing(seriesOf(changes), year, measure, before, after, changes.size())
                      .shares(bridge.ordered);
        for (size_t i = 0; i < changes.size(); ++i) {
            auto& share = shares[static_cast<size_t>(changes[i])];
            share = share.value_or(Sum());
            share->add(values[i]);
        }
    }
    for (size_t k = 0; k < keys.size(); ++k) {
        if (shares[k]) {
            bridge.steps.push_back({keys[k], shares[k]->value()});
        } else if (differs[k] != 0) {
            bridge.others.push_back(keys[k]);
        }
    }
    return bridge;
}

} // namespace yuantu
