// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the check-up finds in the present scenario as rows, the gravest first, and which of them are shown.
#pragma once

#include "app/session.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QSortFilterProxyModel>

namespace yuantu {

class FindingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Rule, Stated, Implied, Documents };
    enum Role {
        FindingRole = Qt::UserRole + 1, ///< qint64 of the FindingId
        VerdictRole,                    ///< int of Verdict
        PlaceRole,                      ///< qint64 of the PlaceId
        SearchRole,                     ///< all that a search looks at
    };

    explicit FindingsModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// By its row, which must be there.
    [[nodiscard]] const Finding& at(int row) const { return m_findings[static_cast<size_t>(row)]; }
    /// −1 where it is none of them any more.
    [[nodiscard]] int rowOf(FindingId finding) const;
    /// Also where other figures have taken the place of its own, as another scenario's do.
    [[nodiscard]] int rowLike(const Finding& finding) const;
    [[nodiscard]] int count(Verdict verdict) const;
    /// Nothing is done while nobody looks.
    void setActive(bool active);
    /// While rows come and go by themselves, not by what a person does.
    [[nodiscard]] bool isRefreshing() const { return m_refreshing; }

signals:
    void refreshed();

private:
    void refresh();

    Session& m_session;
    std::vector<Finding> m_findings;
    bool m_active = false;
    bool m_stale = true;
    bool m_refreshing = false;
};

/// Shows the findings of some verdicts, of some places, with a text.
class FindingsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FindingsFilter(QObject* parent = nullptr) : QSortFilterProxyModel(parent) {}
    void setShown(Verdict verdict, bool shown);
    [[nodiscard]] bool isShown(Verdict verdict) const {
        return !m_hidden.contains(static_cast<int>(verdict));
    }
    void setText(const QString& text);
    /// Nothing: of all places.
    void setPlaces(const std::optional<QSet<PlaceId>>& places);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QSet<int> m_hidden;
    QString m_text;
    std::optional<QSet<PlaceId>> m_places;
};

/// An amount of a finding as it is read: with as many digits as tell it, rates in percent.
[[nodiscard]] QString amountOf(const Finding& finding, double value);
/// The unit of a finding's amounts; "%" for rates.
[[nodiscard]] QString amountUnit(const Finding& finding, Language language);
/// The names of the documents that its figures come from.
[[nodiscard]] QStringList documentsOf(const Plan& plan, const Finding& finding, Language language);

} // namespace yuantu
