// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Space and output of projects, and matching them to places.
#include "core/projection/projects.h"

#include "core/projection/capacity.h"
#include "core/projection/ceiling.h"
#include "core/projection/projection.h"
#include "core/projection/totals.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Projects", text);
}

/// What is smaller than this of 万㎡ or km² is rounding, not room.
constexpr double kRounding = 1e-9;

bool counts(const Project& p, int since, int year) {
    return p.place.isValid() && p.finish != 0 && p.finish > since && p.finish <= year;
}

/// The last known industrial output of a place by a year.
const Figure* outputKnownBy(const Plan& plan, ScenarioId scenario, PlaceId place, int year) {
    const Indicator* output = plan.indicators().findCode(QStringLiteral("output"));
    return output == nullptr ? nullptr : levelIn(factsOf(plan, scenario, {place, output->id}), year);
}

std::optional<double> quotient(const Figure* value, std::optional<double> density) {
    return value != nullptr && density && *density > 0 ? std::optional(value->value / *density)
                                                       : std::nullopt;
}

/// A place's usable space, gathered once for all years.
class Space {
public:
    Space(const Plan& plan, ScenarioId scenario, PlaceId place)
        : m_plan(plan), m_scenario(scenario), m_place(place), m_ceiling(factsFor(plan, scenario, place)) {
        if (const Indicator* i = plan.indicators().findCode(QStringLiteral("occupancy"))) {
            m_occupancy = factsOf(plan, scenario, {place, i->id});
        }
    }

    [[nodiscard]] FreeSpace in(int year) const {
        const Ceiling c = m_ceiling.in(year);
        FreeSpace space;
        space.floor.usable = c.floor;
        space.land.usable = c.land;
        const Figure* output = outputKnownBy(m_plan, m_scenario, m_place, year);
        if (const Figure* occupancy = levelIn(m_occupancy, year)) {
            if (const std::optional<double> floor = m_ceiling.in(occupancy->slot.year).floor) {
                space.floor.used = *floor * occupancy->value;
                space.floor.usedIn = occupancy->slot.year;
            }
        } else if (const auto used = quotient(output, c.floorOutput)) {
            space.floor.used = used;
            space.floor.usedIn = output->slot.year;
        }
        if (const auto used = quotient(output, c.landOutput)) {
            space.land.used = used;
            space.land.usedIn = output->slot.year;
        }
        finish(space.floor, year, &ProjectSum::floor);
        finish(space.land, year, &ProjectSum::land);
        return space;
    }

private:
    static CeilingFacts factsFor(const Plan& plan, ScenarioId scenario, PlaceId place) {
        const Indicator* output = plan.indicators().findCode(QStringLiteral("output"));
        return {plan, scenario, {place, output == nullptr ? IndicatorId{} : output->id}};
    }

    void finish(FreeSpace::Part& part, int year, double ProjectSum::*what) const {
        part.taken = projectsBy(m_plan, m_scenario, m_place, part.usedIn, year).*what;
        if (part.usable && part.used) {
            part.free = *part.usable - *part.used - part.taken;
        }
        part.why = !part.usable ? FreeSpace::Why::NoUsable
                   : !part.used ? FreeSpace::Why::NoUse
                                : FreeSpace::Why::Known;
    }

    const Plan& m_plan;
    ScenarioId m_scenario;
    PlaceId m_place;
    CeilingFacts m_ceiling;
    SeriesFacts m_occupancy;
};

/// Free floor and land of a place, year by year, less what this run has proposed so far.
struct Room {
    PlaceId place;
    bool isSite = false;                            ///< projects may be put here
    std::vector<PlaceId> inside;                    ///< itself and the places it lies in
    std::vector<std::optional<double>> floor, land; ///< from the first year on

    [[nodiscard]] static std::optional<double> least(const std::vector<std::optional<double>>& years,
                                                     int from) {
        std::optional<double> least;
        for (size_t i = static_cast<size_t>(from); i < years.size(); ++i) {
            if (!years[i]) {
                return {};
            }
            least = least ? std::min(*least, *years[i]) : *years[i];
        }
        return least;
    }
    void take(int from, const Project& p) {
        for (size_t i = static_cast<size_t>(from); i < floor.size(); ++i) {
            if (floor[i]) {
                *floor[i] -= p.floor.value_or(0);
            }
            if (land[i]) {
                *land[i] -= p.land.value_or(0);
            }
        }
    }
};

bool hasRoom(std::optional<double> need, std::optional<double> free) {
    return !need || *need <= 0 || (free && *free - *need >= -kRounding);
}

class Matcher {
public:
    Matcher(const Plan& plan, ScenarioId scenario, std::vector<Room> rooms, int firstYear)
        : m_plan(plan), m_scenario(scenario), m_rooms(std::move(rooms)), m_first(firstYear) {}

    Match match(const Project& p) {
        Match m;
        m.project = &p;
        const bool needsFloor = p.floor && *p.floor > 0;
        const bool needsLand = p.land && *p.land > 0;
        if (!needsFloor && !needsLand) {
            m.why = tr("The floor or land it needs is not known.");
            return m;
        }
        if (p.finish == 0) {
            m.why = tr("Its finish year is not known.");
            return m;
        }
        if (p.finish > kLastYear) {
            m.why = tr("It finishes after %1, the last year that is looked at.").arg(kLastYear);
            return m;
        }
        m.byLand = !needsFloor;
        const int from = p.finish - m_first;
        Room* best = nullptr;
        int fitting = 0;
        for (Room& room : m_rooms) {
            if (!room.isSite || !fits(room, p, from)) {
                continue;
            }
            ++fitting;
            const double free = *Room::least(m.byLand ? room.land : room.floor, from);
            if (best == nullptr || free < *m.freeBefore - kRounding) {
                best = &room;
                m.freeBefore = free;
            }
        }
        if (best == nullptr) {
            m.freeBefore.reset();
            m.why = whyNowhere(p, m.byLand, from);
            return m;
        }
        m.place = best->place;
        m.freeAfter = *m.freeBefore - (m.byLand ? *p.land : *p.floor);
        m.why = fitting == 1 ? tr("The only place with room.")
                             : tr("The tightest fit of %1 places with room.").arg(fitting);
        // Free is what no project takes; what growth will want of it is said, not subtracted.
        const Indicator* output = m_plan.indicators().findCode(QStringLiteral("output"));
        const std::optional<int> full =
            output == nullptr ? std::nullopt
                              : capacityOf(m_plan, m_scenario, {m.place, output->id}, p.finish).fullYear;
        if (full && *full <= p.finish) {
            m.why +=
                u' ' + tr("Its growth passes the ceiling in %1: the project must be part of that growth.")
                           .arg(*full);
        }
        for (Room& room : m_rooms) {
            if (std::ranges::find(best->inside, room.place) != best->inside.end()) {
                room.take(from, p);
            }
        }
        return m;
    }

private:
    [[nodiscard]] bool fits(const Room& room, const Project& p, int from) const {
        if (!hasRoom(p.floor, Room::least(room.floor, from)) ||
            !hasRoom(p.land, Room::least(room.land, from))) {
            return false;
        }
        // A place around it whose capacity is not known does not speak against it.
        return std::ranges::all_of(m_rooms, [&](const Room& outer) {
            if (std::ranges::find(room.inside, outer.place) == room.inside.end()) {
                return true;
            }
            const auto floor = Room::least(outer.floor, from);
            const auto land = Room::least(outer.land, from);
            return (!floor || hasRoom(p.floor, floor)) && (!land || hasRoom(p.land, land));
        });
    }

    [[nodiscard]] static QString amount(double value, bool land) {
        const double shown = std::abs(value) < kRounding ? 0 : value;
        return land ? formatNumber(shown, 2) + QStringLiteral(" km²")
                    : formatNumber(shown, 1) + QStringLiteral(" 万㎡");
    }

    [[nodiscard]] QString whyNowhere(const Project& p, bool byLand, int from) const {
        const Room* most = nullptr;
        double mostFree = 0;
        int unknown = 0;
        bool enough = false;
        const double need = byLand ? *p.land : *p.floor;
        for (const Room& room : m_rooms) {
            if (!room.isSite) {
                continue;
            }
            const auto free = Room::least(byLand ? room.land : room.floor, from);
            unknown += free ? 0 : 1;
            enough = enough || (free && hasRoom(need, free));
            if (free && (most == nullptr || *free > mostFree)) {
                most = &room;
                mostFree = *free;
            }
        }
        QString why;
        if (most == nullptr) {
            why = tr("No place is known to have space free in %1.").arg(p.finish);
        } else if (enough) {
            why = tr("No place has both the floor and the land free in %1, or the place around it is full.")
                      .arg(p.finish);
        } else {
            const Place* place = m_plan.places().find(most->place);
            why = tr("No place has %1 free in %2; the most is %3 in %4.")
                      .arg(amount(need, byLand))
                      .arg(p.finish)
                      .arg(amount(std::max(0.0, mostFree), byLand), place->nameZh);
        }
        if (unknown > 0) {
            why += u' ' + tr("What is free in %1 other places is unknown.").arg(unknown);
        }
        return why;
    }

    const Plan& m_plan;
    ScenarioId m_scenario;
    std::vector<Room> m_rooms;
    int m_first;
};

std::vector<Room> roomsOf(const Plan& plan, ScenarioId scenario, std::span<const PlaceId> among,
                          int firstYear) {
    std::vector<Room> rooms;
    for (const Place& place : plan.places()) {
        Room room;
        room.place = place.id;
        room.isSite = place.kind != PlaceKind::City && place.kind != PlaceKind::District &&
                      (among.empty() || std::ranges::any_of(among, [&](PlaceId outer) {
                           return outer == place.id || liesIn(plan, place.id, outer);
                       }));
        room.inside.push_back(place.id);
        const Space space(plan, scenario, place.id);
        for (int year = firstYear; year <= kLastYear; ++year) {
            const FreeSpace free = space.in(year);
            room.floor.push_back(free.floor.free);
            room.land.push_back(free.land.free);
        }
        rooms.push_back(std::move(room));
    }
    // Only places with known space bear on one another.
    const auto known = [](const Room& r) {
        const auto is = [](std::optional<double> v) { return v.has_value(); };
        return std::ranges::any_of(r.floor, is) || std::ranges::any_of(r.land, is);
    };
    for (Room& room : rooms) {
        for (const Room& outer : rooms) {
            if (outer.place != room.place && known(room) && known(outer) &&
                liesIn(plan, room.place, outer.place)) {
                room.inside.push_back(outer.place);
            }
        }
    }
    return rooms;
}

} // namespace

ProjectSum projectsBy(const Plan& plan, ScenarioId scenario, PlaceId place, int since, int year) {
    ProjectSum sum;
    for (const Project* p : plan.projectsOf(scenario)) {
        if (!counts(*p, since, year) || !(p->place == place || liesIn(plan, p->place, place))) {
            continue;
        }
        ++sum.count;
        sum.floor += p->floor.value_or(0);
        sum.land += p->land.value_or(0);
        sum.output += p->output.value_or(0);
        sum.unknownFloor += p->floor ? 0 : 1;
        sum.unknownLand += p->land ? 0 : 1;
        sum.unknownOutput += p->output ? 0 : 1;
    }
    return sum;
}

double addedOutput(const Plan& plan, ScenarioId scenario, PlaceId place, int since, int year) {
    double sum = 0;
    for (const Project* p : plan.projectsOf(scenario)) {
        if (counts(*p, since, year) && p->place == place) {
            sum += p->output.value_or(0);
        }
    }
    return sum;
}

FreeSpace freeSpaceIn(const Plan& plan, ScenarioId scenario, PlaceId place, int year) {
    return Space(plan, scenario, place).in(year);
}

std::vector<Match> matchProjects(const Plan& plan, ScenarioId scenario, std::span<const PlaceId> among,
                                 const QStringList& projects) {
    std::vector<const Project*> unplaced;
    int first = kLastYear;
    for (const Project* p : plan.projectsOf(scenario)) {
        if (!p->place.isValid() && (projects.isEmpty() || projects.contains(p->key))) {
            unplaced.push_back(p);
            first = p->finish == 0 ? first : std::min(first, p->finish);
        }
    }
    if (unplaced.empty()) {
        return {};
    }
    // projectsOf gives finish year and name; of one year the largest need goes first.
    std::ranges::stable_sort(unplaced, [](const Project* a, const Project* b) {
        const auto key = [](const Project* p) {
            return std::tuple(p->finish == 0 ? 9999 : p->finish, -p->floor.value_or(0), -p->land.value_or(0));
        };
        return key(a) < key(b);
    });
    Matcher matcher(plan, scenario, roomsOf(plan, scenario, among, first), first);
    std::vector<Match> matches;
    matches.reserve(unplaced.size());
    for (const Project* p : unplaced) {
        matches.push_back(matcher.match(*p));
    }
    return matches;
}

} // namespace yuantu
