// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What projects take of a place and bring to it, what is left of it, and which place a project fits into.
#pragma once

#include "core/domain/plan.h"

#include <optional>
#include <span>
#include <vector>

namespace yuantu {

/// A project counts from its finish year on, in its place and in every place that this one lies in. One
/// without place or finish year takes and brings nothing. What is not entered of a project that counts
/// (its floor, say) is not guessed: it is left out of the sum and counted in `unknown…`.
struct ProjectSum {
    int count = 0;
    double floor = 0;  ///< 万㎡
    double land = 0;   ///< km²
    double output = 0; ///< 亿元
    int unknownFloor = 0;
    int unknownLand = 0;
    int unknownOutput = 0;
};
/// Of the projects that finish after `since` and by `year`.
[[nodiscard]] ProjectSum projectsBy(const Plan& plan, ScenarioId scenario, PlaceId place, int since,
                                    int year);

/// Output to put on top of a place's growth: of the projects placed in this very place that finish after
/// `since` and by `year`, so that a whole and its parts do not both add it.
[[nodiscard]] double addedOutput(const Plan& plan, ScenarioId scenario, PlaceId place, int since, int year);

/// What is left of a place in a year: usable − in use − taken by projects. Negative where projects take more
/// than there is. Unknown is never free: nothing where usable or used space is not known.
///
/// usable: floor and land of ceiling.h. in use: floor by the stated occupancy (× the floor usable in its
/// year), else the last known industrial output ÷ the density; land by the output ÷ the land's density.
/// taken: the projects that finish after the year in which the use was known; those finished by then are in
/// the use. Growth takes nothing here: it is what projects are to bring.
struct FreeSpace {
    enum class Why { Known, NoUsable, NoUse };
    struct Part {
        std::optional<double> usable;
        std::optional<double> used;
        int usedIn = 0;   ///< the year in which the use was known
        double taken = 0; ///< by projects
        std::optional<double> free;
        Why why = Why::NoUsable;
    };
    Part floor; ///< 万㎡
    Part land;  ///< km²
};
[[nodiscard]] FreeSpace freeSpaceIn(const Plan& plan, ScenarioId scenario, PlaceId place, int year);

/// Where a project is proposed to go, or why nowhere.
struct Match {
    const Project* project = nullptr; ///< of the plan
    PlaceId place;                    ///< invalid where none fits
    std::optional<double>
        freeBefore;                  ///< in the place, from the finish year on: floor (land where no floor is
    std::optional<double> freeAfter; ///< needed) without the project, and with it
    bool byLand = false;             ///< the two above are km², not 万㎡
    QString why;                     ///< one sentence for people, in their language
};

/// Proposes places for the scenario's unplaced projects, in the order of finish years, of one year the
/// largest need first, then by name. A project fits a place where floor and land, each as needed, are free in
/// its finish year and every year after it to kLastYear, in the place and in every place of known capacity
/// that this one lies in. Of the places that fit, the one that is left with the least free floor (land, where
/// no floor is needed) gets it, then the first in the order of places; what is proposed counts for the
/// projects after it. Cities and districts are no places to build in. `among` narrows the choice to these
/// places and those in them. `projects` narrows it to these keys; empty: all unplaced ones.
[[nodiscard]] std::vector<Match> matchProjects(const Plan& plan, ScenarioId scenario,
                                               std::span<const PlaceId> among = {},
                                               const QStringList& projects = {});

} // namespace yuantu
