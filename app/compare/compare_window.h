// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison of two to four scenarios in a window of its own, beside the plan's.
#pragma once

#include "app/ask.h"
#include "app/compare/comparison_source.h"
#include "core/map/map_request.h"

#include <QWidget>

#include <array>
#include <functional>

class QComboBox;
class QFrame;
class QLabel;
class QSpinBox;
class QTabWidget;
class QToolButton;

namespace yuantu {

class AssumptionPage;
class BridgePage;
class ComparePage;
class GrowthPage;
class MapPage;
class ResultPage;

class CompareWindow : public QWidget {
    Q_OBJECT
public:
    /// `map` gives what the plan's window shows on its map.
    CompareWindow(Session& session, std::function<MapRequest()> map, std::function<Ask&()> ask,
                  QWidget* parent);

    /// Shows the window in front.
    void present();

    [[nodiscard]] ComparisonSource& source() { return m_source; }
    [[nodiscard]] QTabWidget* pages() const { return m_pages; }
    [[nodiscard]] GrowthPage* growth() const { return m_growth; }
    [[nodiscard]] MapPage* maps() const { return m_maps; }
    [[nodiscard]] ResultPage* results() const { return m_results; }
    [[nodiscard]] AssumptionPage* assumptions() const { return m_assumptions; }
    [[nodiscard]] BridgePage* bridge() const { return m_bridge; }
    /// The box of the n-th scenario; the third and fourth can be left out.
    [[nodiscard]] QComboBox* box(size_t n) const { return m_boxes[n]; }
    [[nodiscard]] QLabel* message() const { return m_message; }

public slots:
    void copy();
    void save();

signals:
    /// The briefing with these beside the present scenario.
    void briefingWanted(const std::vector<yuantu::ScenarioId>& scenarios);
    void placeActivated(yuantu::PlaceId place);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fillBoxes();
    /// Takes over what was chosen in the n-th box.
    void choose(size_t changed);
    void fillIndicators();
    void updateTitle();
    void tell(const QString& sentence);
    [[nodiscard]] ComparePage* page() const;

    Session& m_session;
    ComparisonSource m_source;
    std::function<Ask&()> m_ask;
    std::array<QComboBox*, kMostCompared> m_boxes{};
    QComboBox* m_indicator;
    QSpinBox* m_year;
    QFrame* m_banner;
    QLabel* m_message;
    QTabWidget* m_pages;
    GrowthPage* m_growth;
    MapPage* m_maps;
    ResultPage* m_results;
    AssumptionPage* m_assumptions;
    BridgePage* m_bridge;
};

} // namespace yuantu
