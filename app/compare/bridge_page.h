// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge from the first scenario's total to another's, by assumption or by place.
#pragma once

#include "app/compare/compare_page.h"

class QButtonGroup;
class QCheckBox;
class QLabel;
class QScrollArea;

namespace yuantu {

class TargetBox;

class ChartView;

class BridgePage : public ComparePage {
    Q_OBJECT
public:
    explicit BridgePage(ComparisonSource& source, QWidget* parent = nullptr);

    [[nodiscard]] ChartView* chart() const { return m_chart; }
    [[nodiscard]] QLabel* note() const { return m_note; }
    void setByPlace(bool byPlace);

    [[nodiscard]] QString fileName() const override { return QStringLiteral("bridge.png"); }
    [[nodiscard]] QString fileFilter() const override;
    [[nodiscard]] Result<void> saveTo(const QString& path) override;
    void copy() override;

protected:
    void refresh(bool content) override;

private:
    QButtonGroup* m_by;
    TargetBox* m_target;
    QCheckBox* m_capped;
    QScrollArea* m_scroll;
    ChartView* m_chart;
    QLabel* m_note;
};

} // namespace yuantu
