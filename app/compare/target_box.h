// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the further scenarios is held against the first; there only where there is a choice.
#pragma once

#include "app/compare/comparison_source.h"

#include <QComboBox>

namespace yuantu {

class TargetBox : public QComboBox {
    Q_OBJECT
public:
    TargetBox(ComparisonSource& source, QWidget* parent);
    /// Shows what the source has now; hidden where `wanted` is not, or with two scenarios.
    void fill(bool wanted = true);

private:
    ComparisonSource& m_source;
};

} // namespace yuantu
