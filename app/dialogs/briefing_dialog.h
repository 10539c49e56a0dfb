// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing what a briefing holds, with a live preview of its pages; the choice is kept in the plan.
#pragma once

#include "app/ask.h"
#include "app/session.h"
#include "core/geo/base_map_data.h"
#include "core/report/briefing.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace yuantu {

class PdfPreview;

class BriefingDialog : public QDialog {
    Q_OBJECT
public:
    /// `compare`: scenarios to begin with in the comparison, beside the present one.
    BriefingDialog(Session& session, std::shared_ptr<const BaseMap> base, Ask& ask, QWidget* parent = nullptr,
                   const std::vector<ScenarioId>& compare = {});

    [[nodiscard]] BriefingOptions options() const;
    /// The PDF of the present choice; empty while it is being made or where it failed.
    [[nodiscard]] QByteArray pdf() const { return m_pdf; }

private:
    void refresh();
    void save();

    Session& m_session;
    std::shared_ptr<const BaseMap> m_base;
    Ask& m_ask;
    QLineEdit* m_title;
    QLineEdit* m_issuer;
    QLineEdit* m_review;
    QDateEdit* m_date;
    QComboBox* m_language;
    std::array<QCheckBox*, 10> m_sections;
    QListWidget* m_compare;
    QListWidget* m_places;
    PdfPreview* m_preview; ///< null where the program is incomplete
    QLabel* m_state;
    QPushButton* m_saveButton;
    QTimer m_soon;
    QByteArray m_pdf;
};

} // namespace yuantu
