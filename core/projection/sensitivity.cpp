// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The projection repeated with one or two inputs moved.
#include "core/projection/sensitivity.h"

#include "core/projection/totals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Simulation", text);
}

using Kind = UncertainInput::Kind;
constexpr std::array kInputIds{"rate", "floor-density", "land-density", "new-floor-delay",
                               "renewed-floor-delay"};
constexpr double kZ95 = 1.6448536269514722;
constexpr int kMostSteps = 101;

/// One place: what its value and ceiling are made of.
struct Member {
    GrowthPath path;
    Distribution rate;
    CeilingPath ceiling;
    Ceiling likely; ///< of the year
    int index = 0;  ///< of the year among the path's
};

/// The inputs of one place moved to other values.
struct Moved {
    double shift = 0;
    CeilingDraw ceiling;
};

using Model = std::vector<Member>;

const Distribution& distributionOf(const Member& m, Kind kind) {
    switch (kind) {
    case Kind::Rate:
        return m.rate;
    case Kind::FloorDensity:
        return m.ceiling.floorDensity();
    case Kind::LandDensity:
        return m.ceiling.landDensity();
    case Kind::NewFloorDelay:
        return m.ceiling.newFloorDelay();
    case Kind::RenewedFloorDelay:
        return m.ceiling.renewedFloorDelay();
    }
    Q_UNREACHABLE();
}

/// What turns a number of the distribution into the value people know: densities are factors inside.
double unitOf(const Member& m, Kind kind) {
    return kind == Kind::FloorDensity  ? m.likely.floorOutput.value_or(1)
           : kind == Kind::LandDensity ? m.likely.landOutput.value_or(1)
                                       : 1;
}

void move(const Member& m, Kind kind, double to, Moved& moved) {
    switch (kind) {
    case Kind::Rate:
        moved.shift = m.path.rate ? to - *m.path.rate : 0;
        break;
    case Kind::FloorDensity:
        moved.ceiling.floorFactor = to;
        break;
    case Kind::LandDensity:
        moved.ceiling.landFactor = to;
        break;
    case Kind::NewFloorDelay:
        moved.ceiling.newFloorDelay = wholeYears(to);
        break;
    case Kind::RenewedFloorDelay:
        moved.ceiling.renewedFloorDelay = wholeYears(to);
        break;
    }
}

Moved likelyOf(const Member& m) {
    Moved moved;
    for (const Kind kind :
         {Kind::Rate, Kind::FloorDensity, Kind::LandDensity, Kind::NewFloorDelay, Kind::RenewedFloorDelay}) {
        move(m, kind, distributionOf(m, kind).likely, moved);
    }
    return moved;
}

double valueOf(const Member& m, const Moved& moved, bool capped) {
    const double value = valuesAt(m.path, moved.shift)[m.index];
    return capped && m.ceiling.isKnown(0) ? std::min(value, m.ceiling.at(0, moved.ceiling)) : value;
}

double totalOf(const Model& model, const std::vector<Moved>& moved, bool capped) {
    double sum = 0;
    for (size_t i = 0; i < model.size(); ++i) {
        sum += valueOf(model[i], moved[i], capped);
    }
    return sum;
}

std::pair<double, double> endsOf(const Distribution& d) {
    return d.shape == Distribution::Shape::Normal
               ? std::pair(d.likely - kZ95 * d.deviation, d.likely + kZ95 * d.deviation)
               : std::pair(d.low, d.high);
}

Result<Member> memberOf(const Plan& plan, const SensitivityRequest& request, PlaceId place) {
    const SeriesKey series{place, request.indicator};
    GrowthPath path = growthPathOf(plan, request.scenario, series, request.year, request.year);
    const int index = path.indexOf(request.year);
    const Place* p = plan.places().find(place);
    const QString name = p == nullptr ? QString() : p->nameZh;
    if (index < 0) {
        return badInput(tr("%1 has no value in %2: %3")
                            .arg(name)
                            .arg(request.year)
                            .arg(reasonText(path.why == WhyEmpty::NotEmpty ? WhyEmpty::NoGrowth : path.why)));
    }
    auto range = rateRangeOf(plan, request.scenario, path, request.spread);
    if (!range) {
        return badInput(tr("%1: %2").arg(name, range.error().sentence));
    }
    auto ceiling = CeilingPath::of(plan, request.scenario, series, {request.year});
    if (!ceiling) {
        return badInput(tr("%1: %2").arg(name, ceiling.error().sentence));
    }
    // A year that is known does not move with the rate.
    const bool grows = std::ranges::any_of(path.steps, [&](const GrowthStep& s) { return s.index == index; });
    const Distribution rate = grows ? range->rate : Distribution::certain(path.rate.value_or(0));
    return Member{std::move(path), rate, std::move(*ceiling),
                  ceilingIn(plan, request.scenario, series, request.year), index};
}

Result<Model> modelOf(const Plan& plan, const SensitivityRequest& request) {
    const Indicator* indicator = plan.indicators().find(request.indicator);
    if (indicator == nullptr || request.places.empty()) {
        return badUsage(tr("There is no place with figures of this indicator to simulate."));
    }
    if (request.places.size() > 1 && !indicator->additive) {
        return badUsage(
            tr("Values of this indicator do not add up over places; compare the places instead."));
    }
    Model model;
    for (const PlaceId place : request.places) {
        if (containerAmong(plan, place, request.places).isValid()) {
            continue;
        }
        auto member = memberOf(plan, request, place);
        if (!member) {
            return passOn(member);
        }
        model.push_back(std::move(*member));
    }
    return model;
}

std::vector<Moved> allLikely(const Model& model) {
    std::vector<Moved> moved;
    for (const Member& m : model) {
        moved.push_back(likelyOf(m));
    }
    return moved;
}

} // namespace

QString inputId(Kind kind) {
    return QString::fromLatin1(kInputIds[static_cast<size_t>(kind)]);
}

std::optional<Kind> inputFromId(QStringView id) {
    const auto* at =
        std::ranges::find_if(kInputIds, [&](const char* c) { return id == QLatin1StringView(c); });
    return at == kInputIds.end() ? std::nullopt : std::optional(static_cast<Kind>(at - kInputIds.begin()));
}

Result<Tornado> tornado(const Plan& plan, const SensitivityRequest& request) {
    auto model = modelOf(plan, request);
    if (!model) {
        return passOn(model);
    }
    const std::vector<Moved> likely = allLikely(*model);
    Tornado out;
    out.value = totalOf(*model, likely, request.capped);
    for (size_t i = 0; i < model->size(); ++i) {
        const Member& m = (*model)[i];
        for (size_t k = 0; k < kInputIds.size(); ++k) {
            const auto kind = static_cast<Kind>(k);
            const Distribution& d = distributionOf(m, kind);
            if (d.isCertain()) {
                continue;
            }
            const auto [low, high] = endsOf(d);
            const double unit = unitOf(m, kind);
            TornadoBar bar{{m.path.series.place, kind}, low * unit, d.likely * unit, high * unit, 0, 0};
            std::vector<Moved> moved = likely;
            move(m, kind, low, moved[i]);
            bar.atLow = totalOf(*model, moved, request.capped);
            move(m, kind, high, moved[i]);
            bar.atHigh = totalOf(*model, moved, request.capped);
            out.bars.push_back(bar);
        }
    }
    std::ranges::stable_sort(out.bars, std::greater(),
                             [](const TornadoBar& b) { return std::abs(b.swing()); });
    return out;
}

Result<TwoWayGrid> twoWayGrid(const Plan& plan, const SensitivityRequest& request, UncertainInput x,
                              UncertainInput y, int steps) {
    if (steps < 2 || steps > kMostSteps) {
        return badUsage(tr("A grid has 2 to %1 steps.").arg(kMostSteps));
    }
    if (x == y) {
        return badUsage(tr("A grid needs two different inputs."));
    }
    auto model = modelOf(plan, request);
    if (!model) {
        return passOn(model);
    }
    const auto memberOfInput = [&](const UncertainInput& input) {
        return std::ranges::find(*model, input.place, [](const Member& m) { return m.path.series.place; });
    };
    TwoWayGrid grid{x, y, {}, {}, {}};
    for (const auto& [input, steps_] : {std::pair(x, &grid.xs), std::pair(y, &grid.ys)}) {
        const auto member = memberOfInput(input);
        if (member == model->end() || distributionOf(*member, input.kind).isCertain()) {
            return badUsage(
                tr("The input “%1” is certain here; enter a range for it.").arg(inputId(input.kind)));
        }
        const auto [low, high] = endsOf(distributionOf(*member, input.kind));
        for (int i = 0; i < steps; ++i) {
            steps_->push_back(low + (high - low) * i / (steps - 1));
        }
    }
    const auto ofX = static_cast<size_t>(memberOfInput(x) - model->begin());
    const auto ofY = static_cast<size_t>(memberOfInput(y) - model->begin());
    std::vector<Moved> moved = allLikely(*model);
    for (const double atY : grid.ys) {
        move((*model)[ofY], y.kind, atY, moved[ofY]);
        for (const double atX : grid.xs) {
            move((*model)[ofX], x.kind, atX, moved[ofX]);
            grid.values.push_back(totalOf(*model, moved, request.capped));
        }
    }
    for (double& v : grid.xs) {
        v *= unitOf((*model)[ofX], x.kind);
    }
    for (double& v : grid.ys) {
        v *= unitOf((*model)[ofY], y.kind);
    }
    return grid;
}

} // namespace yuantu
