// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios' lines over one another: large for one place, small for all, on one axis.
#pragma once

#include "app/compare/compare_page.h"

class QCheckBox;
class QGridLayout;
class QLabel;
class QScrollArea;

namespace yuantu {

class LineLabel;
class ChartView;

class GrowthPage : public ComparePage {
    Q_OBJECT
public:
    explicit GrowthPage(ComparisonSource& source, QWidget* parent = nullptr);

    [[nodiscard]] ChartView* chart() const { return m_chart; }
    [[nodiscard]] const std::vector<ChartView*>& multiples() const { return m_small; }
    [[nodiscard]] QCheckBox* sameAxis() const { return m_sameAxis; }

    [[nodiscard]] QString fileName() const override { return QStringLiteral("comparison-growth.png"); }
    [[nodiscard]] QString fileFilter() const override { return pictureFilter(); }
    [[nodiscard]] Result<void> saveTo(const QString& path) override;
    void copy() override;

    static constexpr int kMost = 24; ///< small charts

protected:
    void refresh(bool content) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPlace();
    void showAll();
    void arrange();
    void paint(QPainter& painter) const;
    [[nodiscard]] QSizeF pictureSize() const;

    ChartView* m_chart;
    LineLabel* m_note;
    QCheckBox* m_sameAxis;
    QScrollArea* m_scroll;
    QWidget* m_board;
    QGridLayout* m_grid;
    std::vector<ChartView*> m_small;
    std::vector<PlaceId> m_places; ///< of the small charts
    PlaceId m_shown;
    int m_columns = 0;
};

} // namespace yuantu
