// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The merge, held to what the plan means and not to its rows alone.
#include "core/edits/merge_edits.h"

#include "core/domain/growth_setting.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

/// Rows that make no sense together.
struct Contradiction {
    std::vector<MergeRow> rows;
    QString sentence;
};

/// The scenarios that are made from one another in a circle, this one among them; empty where there is none.
std::vector<ScenarioId> circleOf(const Plan& plan, ScenarioId scenario) {
    std::vector<ScenarioId> walked;
    for (ScenarioId at = scenario; at.isValid();) {
        if (std::ranges::find(walked, at) != walked.end()) {
            return at == scenario ? walked : std::vector<ScenarioId>{};
        }
        walked.push_back(at);
        const Scenario* s = plan.scenarios().find(at);
        at = s == nullptr ? ScenarioId{} : s->parent;
    }
    return {};
}

/// Scenarios that each copy put under the other.
void findScenarioCircles(const Plan& merged, const Plan& ours, const Plan& theirs,
                         std::vector<Contradiction>& found) {
    QSet<ScenarioId> told;
    for (const Scenario& s : merged.scenarios()) {
        Contradiction c{{}, tr("scenarios would be made from one another in a circle")};
        for (const ScenarioId id : circleOf(merged, s.id)) {
            const Scenario* mine = ours.scenarios().find(id);
            const Scenario* other = theirs.scenarios().find(id);
            if (!told.contains(id) && mine != nullptr && other != nullptr && mine->parent != other->parent) {
                told.insert(id);
                c.rows.push_back({QStringLiteral("scenario"), id.value});
            }
        }
        if (!c.rows.empty()) {
            found.push_back(std::move(c));
        }
    }
}

QString valueOf(const Plan& plan, GrowthSettingId id) {
    const GrowthSetting* g = plan.growth().find(id);
    return g == nullptr ? QString() : g->value;
}

bool isReversed(const Plan& plan, ScenarioId scenario, SeriesKey series, const QString& kind) {
    bool hasLow = false;
    bool hasHigh = false;
    const double low = plan.growthField(scenario, series, kind + QStringLiteral("-low")).toDouble(&hasLow);
    const double high = plan.growthField(scenario, series, kind + QStringLiteral("-high")).toDouble(&hasHigh);
    return hasLow && hasHigh && low > high;
}

/// What neither copy had, but the merged plan would.
std::vector<Contradiction> contradictions(const Plan& merged, const Plan& ours, const Plan& theirs) {
    std::vector<Contradiction> found;
    findScenarioCircles(merged, ours, theirs, found);
    if (!found.empty()) {
        return found; // what is inherited is not known before
    }
    QSet<GrowthSettingId> told;
    const auto tell = [&](ScenarioId scenario, const std::vector<SeriesKey>& series,
                          const QStringList& fields, const QString& sentence) {
        Contradiction c{{}, sentence};
        for (const ScenarioId s : merged.chain(scenario)) {
            for (const SeriesKey& key : series) {
                for (const QString& field : fields) {
                    GrowthSetting g;
                    g.scenario = s;
                    g.place = key.place;
                    g.indicator = key.indicator;
                    g.field = field;
                    const GrowthSettingId id = growthSettingIdFor(g);
                    if (valueOf(ours, id) != valueOf(theirs, id) && !told.contains(id)) {
                        told.insert(id);
                        c.rows.push_back({QStringLiteral("growth"), id.value});
                    }
                }
            }
        }
        if (!c.rows.empty()) {
            found.push_back(std::move(c));
        }
    };
    for (const GrowthSetting& g : merged.growth()) {
        if (valueOf(ours, g.id) == g.value && valueOf(theirs, g.id) == g.value) {
            continue; // it was so before
        }
        const SeriesKey series{g.place, g.indicator};
        const bool end = g.field.endsWith(u"-low") || g.field.endsWith(u"-high");
        for (const Scenario& s : merged.scenarios()) {
            const std::vector<ScenarioId> chain = merged.chain(s.id);
            if (std::ranges::find(chain, g.scenario) == chain.end()) {
                continue;
            }
            if (end) {
                const QString kind = g.field.section(u'-', 0, 0);
                if (isReversed(merged, s.id, series, kind) && !isReversed(ours, s.id, series, kind) &&
                    !isReversed(theirs, s.id, series, kind)) {
                    tell(s.id, {series}, {kind + QStringLiteral("-low"), kind + QStringLiteral("-high")},
                         tr("a range would be the wrong way round"));
                }
            } else if (g.field == u"overflow") {
                const std::vector<PlaceId> circle = overflowCircle(merged, s.id, series);
                if (!circle.empty() && overflowCircle(ours, s.id, series).empty() &&
                    overflowCircle(theirs, s.id, series).empty()) {
                    std::vector<SeriesKey> all;
                    for (const PlaceId place : circle) {
                        all.push_back({place, series.indicator});
                    }
                    tell(s.id, all, {g.field}, tr("places would pass on in a circle"));
                }
            }
        }
    }
    return found;
}

Result<std::vector<Contradiction>> contradictionsOf(const PlanDocument& document,
                                                    const MergeProposal& proposal,
                                                    const std::vector<MergeSide>& answers) {
    auto parts = document.file().preview(proposal, answers);
    if (!parts) {
        return passOn(parts);
    }
    return contradictions(Plan(std::move(*parts)), *document.plan(), Plan(proposal.other));
}

} // namespace

Result<MergeProposal> prepareMerge(const PlanDocument& document, const QString& path) {
    auto proposal = document.file().proposeMerge(path);
    if (!proposal || proposal->nothingNew) {
        return proposal;
    }
    // Circles of scenarios first, then what their settings say.
    for (int round = 0; round < 2; ++round) {
        auto found = contradictionsOf(document, *proposal, {});
        if (!found) {
            return passOn(found);
        }
        for (const Contradiction& c : *found) {
            proposal->couple(c.rows);
        }
    }
    return proposal;
}

Result<Change> mergeCopy(PlanDocument& document, const MergeProposal& proposal,
                         const std::vector<MergeSide>& answers, const QString& reason) {
    if (!proposal.nothingNew) {
        auto found = contradictionsOf(document, proposal, answers);
        if (!found) {
            return passOn(found);
        }
        if (!found->empty()) {
            return badInput(tr("With these answers %1; answer otherwise.").arg(found->front().sentence));
        }
    }
    return document.merge(proposal, answers, tr("Merge “%1”").arg(QFileInfo(proposal.path).fileName()),
                          reason);
}

} // namespace yuantu
