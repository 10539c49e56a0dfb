// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The conflicts of a merge, one row a question: both values with who, when and why, and the answer.
#pragma once

#include "app/change_text.h"

#include <QAbstractTableModel>

namespace yuantu {

class ConflictModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Subject, Ours, Theirs };

    ConflictModel(const std::vector<MergeConflict>& conflicts, const ChangeText& text,
                  QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    void choose(int row, MergeSide side);
    void chooseAll(MergeSide side);
    /// How many questions have no answer yet.
    [[nodiscard]] int open() const;
    /// In the order of the conflicts; ours where there is none.
    [[nodiscard]] std::vector<MergeSide> answers() const;

signals:
    void answersChanged();

private:
    struct Row {
        ChangeLine line;
        QString ours; ///< the value, and under it who, when and why
        QString theirs;
        std::optional<MergeSide> answer;
    };
    std::vector<Row> m_rows;
};

} // namespace yuantu
