// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is about at the moment: the document and the one scenario, year, indicator and selection
// that map, tables and charts share.
#pragma once

#include "core/audit/audit.h"
#include "core/edits/plan_document.h"
#include "core/projection/thematic.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace yuantu {

class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr) : QObject(parent) {}

    /// Takes over another document; the scenario, year and indicator start anew, the selection is empty.
    void setDocument(std::unique_ptr<PlanDocument> document);
    [[nodiscard]] bool hasDocument() const { return m_document != nullptr; }
    [[nodiscard]] PlanDocument& document() { return *m_document; }
    [[nodiscard]] const PlanPtr& plan() const { return m_plan; }

    [[nodiscard]] ScenarioId scenario() const { return m_scenario; }
    [[nodiscard]] const Scenario* scenarioRow() const { return m_plan->scenarios().find(m_scenario); }
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] IndicatorId indicator() const { return m_indicator; }
    [[nodiscard]] ThematicMode mode() const { return m_mode; }
    [[nodiscard]] bool circles() const { return m_circles; }
    /// In the order they were selected.
    [[nodiscard]] const std::vector<PlaceId>& selection() const { return m_selection; }
    [[nodiscard]] Language language() const { return m_language; }
    /// Whether the last change may have moved values of the present indicator in the present scenario: what
    /// is drawn from these stays as it is where it has not.
    [[nodiscard]] bool valuesMoved() const { return m_valuesMoved; }
    /// The plan before the edits whose former values tables and charts still show; null for none.
    [[nodiscard]] const PlanPtr& previous() const { return m_previous; }
    /// The figure whose source is shown; invalid for none.
    [[nodiscard]] FigureId currentFigure() const { return m_figure; }
    /// What the tables and the chart are about: the selection, or all places with figures where it is empty.
    [[nodiscard]] std::vector<PlaceId> places() const;
    /// What the check-up finds in the present scenario, computed when it is first asked for after a change.
    [[nodiscard]] const std::vector<Finding>& findings() const;

    void setScenario(ScenarioId scenario);
    void setYear(int year);
    void setIndicator(IndicatorId indicator);
    void setMode(ThematicMode mode);
    void setCircles(bool circles);
    void setSelection(const std::vector<PlaceId>& places);
    void setCurrentFigure(FigureId figure);
    /// The former values are not wanted any more.
    void dismissPrevious();
    void setLanguage(Language language) { m_language = language; }

    static constexpr int kFirst = 2017;
    static constexpr int kLast = 2035;

signals:
    void documentReplaced();
    void planChanged(const yuantu::Change& change);
    void fileStateChanged();
    void scenarioChanged();
    void yearChanged();
    void themeChanged(); ///< indicator, mode or circles
    void selectionChanged();
    void figureChanged();
    void previousDismissed();

private:
    void follow(const Change& change);
    [[nodiscard]] bool mayMove(const RowChange& row, const Plan& before) const;

    std::unique_ptr<PlanDocument> m_document;
    PlanPtr m_plan = std::make_shared<Plan>();
    PlanPtr m_previous;
    bool m_valuesMoved = true;
    ScenarioId m_scenario;
    IndicatorId m_indicator;
    ThematicMode m_mode = ThematicMode::Value;
    bool m_circles = false;
    int m_year = 2023;
    std::vector<PlaceId> m_selection;
    FigureId m_figure;
    struct Findings {
        PlanPtr plan; ///< they are of; null before the first time
        QHash<ScenarioId, std::shared_ptr<const std::vector<Finding>>> all;
    };
    mutable Findings m_findings;
    Language m_language = Language::Chinese;
};

} // namespace yuantu
