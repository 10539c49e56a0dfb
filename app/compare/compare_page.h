// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the comparison: works only while it is looked at, and can be copied and saved.
#pragma once

#include "app/compare/comparison_source.h"

#include <QWidget>

namespace yuantu {

class ComparePage : public QWidget {
    Q_OBJECT
public:
    explicit ComparePage(ComparisonSource& source, QWidget* parent = nullptr);

    /// What a file of it is called, and the formats it can have, for the file chooser.
    [[nodiscard]] virtual QString fileName() const = 0;
    [[nodiscard]] virtual QString fileFilter() const = 0;
    [[nodiscard]] virtual Result<void> saveTo(const QString& path) = 0;
    virtual void copy() = 0;

signals:
    void placeActivated(yuantu::PlaceId place);

protected:
    void showEvent(QShowEvent* event) override;
    /// Shows the source anew; `content` says whether more than the year and the place is new.
    virtual void refresh(bool content) = 0;
    [[nodiscard]] ComparisonSource& source() const { return m_source; }
    [[nodiscard]] Session& session() const { return m_source.session(); }
    [[nodiscard]] static QString pictureFilter();

private:
    void later(bool content);

    ComparisonSource& m_source;
    bool m_stale = true;
    bool m_contentStale = true;
    bool m_waiting = false;
};

} // namespace yuantu
