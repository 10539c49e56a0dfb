// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line that holds a place against its parts, for the indicator and year of the moment.
#pragma once

#include "app/session.h"
#include "core/projection/reconcile.h"

#include <QAbstractButton>

namespace yuantu {

/// What the selection is reconciled in: the selected place where values of its parts are known, else the
/// nearest place above it; the whole city where nothing is selected. Nothing where there is none.
[[nodiscard]] std::optional<Reconciliation> reconciliationOf(const Session& session);

/// A bar of the parts on the stated total, with the numbers over it; a click opens the reconciliation.
class ReconcileStrip : public QAbstractButton {
    Q_OBJECT
public:
    explicit ReconcileStrip(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
    [[nodiscard]] const std::optional<Reconciliation>& reconciliation() const { return m_shown; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    Session& m_session;
    std::optional<Reconciliation> m_shown;
    QString m_name; ///< what is reconciled
};

} // namespace yuantu
