// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the comparison view is about: its scenarios beside the session's year, indicator and selection, and
// what is worked out of them, once for all pages.
#pragma once

#include "app/session.h"
#include "core/projection/comparison.h"

#include <QObject>

namespace yuantu {

class ComparisonSource : public QObject {
    Q_OBJECT
public:
    explicit ComparisonSource(Session& session, QObject* parent = nullptr);

    [[nodiscard]] Session& session() const { return m_session; }
    [[nodiscard]] const Plan& plan() const { return *m_session.plan(); }
    /// Two to four; fewer where the plan has no more.
    [[nodiscard]] const std::vector<ScenarioId>& scenarios() const { return m_scenarios; }
    /// Errors: as checkComparable; then all stays as it was.
    [[nodiscard]] Result<void> setScenarios(const std::vector<ScenarioId>& scenarios);
    [[nodiscard]] ComparedMeasure measure() const { return m_measure; }
    void setMeasure(ComparedMeasure measure);
    /// The other end of the bridge and of the map of differences: 1 is B.
    [[nodiscard]] size_t target() const { return m_target; }
    void setTarget(size_t target);
    [[nodiscard]] bool isComparable() const { return m_scenarios.size() >= 2; }

    /// All places with the indicator, the session's first to last year.
    [[nodiscard]] const std::vector<ComparedSeries>& series();
    [[nodiscard]] const std::vector<PlaceId>& parts();
    [[nodiscard]] Result<std::vector<Total>> totals();
    [[nodiscard]] const Result<Bridge>& bridge();
    /// The selected place; where there is not one, that of the largest difference in the year.
    [[nodiscard]] PlaceId place();

signals:
    void changed();     ///< plan, scenarios, indicator or measure
    void yearChanged(); ///< only the year
    void placeChanged();

private:
    void follow();
    void forget();

    Session& m_session;
    std::vector<ScenarioId> m_scenarios;
    ComparedMeasure m_measure = ComparedMeasure::Value;
    size_t m_target = 1;
    std::optional<std::vector<ComparedSeries>> m_series;
    std::optional<std::vector<PlaceId>> m_parts;
    std::optional<Result<Bridge>> m_bridge;
    int m_partsYear = 0;
    int m_bridgeYear = 0;
};

} // namespace yuantu
