// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who changed one value, when, from what to what, and why.
#pragma once

#include <QDialog>

#include <vector>

class QTableWidget;

namespace yuantu {

class BlameDialog : public QDialog {
    Q_OBJECT
public:
    struct Row {
        QString when;
        QString who;
        QString before;
        QString after;
        QString scenario;
        QString why;
    };
    /// `origin` is said under the table: where the value stood from the beginning.
    BlameDialog(const QString& subject, const std::vector<Row>& rows, const QString& origin,
                QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget* table() const { return m_table; }

private:
    QTableWidget* m_table;
};

} // namespace yuantu
