// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The box of the second scenario of a pair.
#include "app/compare/target_box.h"

#include "app/models/scenario_tree_model.h"

#include <QSignalBlocker>

namespace yuantu {

TargetBox::TargetBox(ComparisonSource& source, QWidget* parent) : QComboBox(parent), m_source(source) {
    setAccessibleName(tr("To which scenario"));
    setToolTip(tr("To which scenario"));
    connect(this, &QComboBox::activated, this,
            [this](int i) { m_source.setTarget(static_cast<size_t>(i) + 1); });
}

void TargetBox::fill(bool wanted) {
    const QSignalBlocker quiet(this);
    clear();
    const std::vector<ScenarioId>& scenarios = m_source.scenarios();
    for (size_t i = 1; i < scenarios.size(); ++i) {
        if (const Scenario* s = m_source.plan().scenarios().find(scenarios[i])) {
            addItem(scenarioDot(s->colour), nameOf(*s, m_source.session().language()));
        }
    }
    setCurrentIndex(static_cast<int>(m_source.target()) - 1);
    setVisible(wanted && scenarios.size() > 2);
}

} // namespace yuantu
