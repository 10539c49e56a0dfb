// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios as maps: beside one another, one wiped over the other, or as their difference; one view, one
// year and one set of classes for all.
#pragma once

#include "app/compare/compare_page.h"
#include "core/map/furniture.h"

#include <functional>

class QButtonGroup;
class QLabel;

namespace yuantu {

class LineLabel;
class TargetBox;
class LegendStrip;
class MapView;

class MapPage : public ComparePage {
    Q_OBJECT
public:
    enum class Mode { Beside, Swipe, Difference };

    /// `main` gives what the window's map shows: its base, layers and groups.
    MapPage(ComparisonSource& source, std::function<MapRequest()> main, QWidget* parent = nullptr);

    [[nodiscard]] Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// One for each scenario.
    [[nodiscard]] const std::vector<MapView*>& views() const { return m_views; }
    [[nodiscard]] MapView* difference() const { return m_difference; }
    /// Where the wipe stands, as a share of the width.
    [[nodiscard]] double swipe() const { return m_swipe; }
    void setSwipe(double share);

    [[nodiscard]] QString fileName() const override { return QStringLiteral("comparison-map.png"); }
    [[nodiscard]] QString fileFilter() const override { return pictureFilter(); }
    [[nodiscard]] Result<void> saveTo(const QString& path) override;
    void copy() override;

protected:
    void refresh(bool content) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MapView* makeView();
    void arrange();
    void link(MapView* view);
    [[nodiscard]] std::vector<MapView*> shownViews() const;
    [[nodiscard]] QString headingOf(const MapView* view) const;
    /// Of all scenarios and years.
    [[nodiscard]] std::vector<double> allValues(ThematicMode mode, const std::vector<PlaceId>& places,
                                                double scale) const;
    [[nodiscard]] std::vector<ThematicValue> valuesOf(size_t scenario, ThematicMode mode,
                                                      const std::vector<PlaceId>& places) const;
    void paint(QPainter& painter) const;
    [[nodiscard]] QSizeF pictureSize() const;
    [[nodiscard]] Legend commonLegend() const;

    std::function<MapRequest()> m_main;
    Mode m_mode = Mode::Beside;
    QButtonGroup* m_modes;
    LineLabel* m_note;
    TargetBox* m_target;
    QWidget* m_board;
    std::vector<MapView*> m_views;
    std::vector<QLabel*> m_headings;
    MapView* m_difference;
    QWidget* m_handle;
    LegendStrip* m_strip; ///< above maps side by side, one for all
    double m_swipe = 0.5;
    ClassBreaks m_classes;
    bool m_linking = false;
    bool m_placed = false;
};

} // namespace yuantu
