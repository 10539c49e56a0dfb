// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Key numbers of the selection.
#include "app/panels/place_header.h"

#include "app/look.h"
#include "app/panels/panel_parts.h"
#include "app/panels/reconcile_strip.h"
#include "core/projection/capacity.h"
#include "core/projection/projection.h"
#include "core/projection/totals.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace yuantu {

namespace {

QString unitText(const Indicator& indicator, Language language) {
    return indicator.unit->dimension == Dimension::Ratio
               ? QStringLiteral("%")
               : unitName(*indicator.unit, language == Language::English);
}

QString shown(const Indicator& indicator, std::optional<double> value) {
    const bool percent = indicator.unit->dimension == Dimension::Ratio;
    return value ? formatNumber(percent ? *value * 100 : *value, percent ? 0 : indicator.digits)
                 : QStringLiteral("—");
}

} // namespace

PlaceHeader::PlaceHeader(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_name(new LineLabel(this)), m_where(new LineLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* grid = new QGridLayout;
    column->addLayout(grid);
    column->addStretch(1);
    auto* strip = new ReconcileStrip(session, this);
    column->addWidget(strip);
    connect(strip, &QAbstractButton::clicked, this, &PlaceHeader::reconciliationWanted);
    grid->setContentsMargins(12, 8, 12, 6);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(0);
    m_name->setProperty("role", "heading");
    m_where->setProperty("role", "note");
    grid->addWidget(m_name, 0, 0, 1, 3);
    grid->addWidget(m_where, 1, 0, 1, 3);
    grid->setRowMinimumHeight(2, 6);
    for (int i = 0; i < 3; ++i) {
        m_numbers[i] = {new QLabel(this), new LineLabel(this)};
        m_numbers[i].value->setProperty("role", "key");
        m_numbers[i].value->setTextFormat(Qt::RichText);
        m_numbers[i].caption->setProperty("role", "note");
        grid->addWidget(m_numbers[i].value, 3, i);
        grid->addWidget(m_numbers[i].caption, 4, i);
        grid->setColumnStretch(i, 1);
    }
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged, &Session::yearChanged,
                              &Session::themeChanged, &Session::selectionChanged}) {
        connect(&session, signal, this, &PlaceHeader::update);
    }
    connect(&session, &Session::planChanged, this, &PlaceHeader::update);
}

void PlaceHeader::update() {
    const Plan& plan = *m_session.plan();
    const Indicator* indicator = plan.indicators().find(m_session.indicator());
    if (indicator == nullptr) {
        return;
    }
    const Language language = m_session.language();
    const auto& selection = m_session.selection();
    const int year = m_session.year();
    const auto set = [&](int i, const QString& value, const QString& unit, const QString& caption) {
        const QString small =
            QStringLiteral("<span style='font-size:12px;font-weight:normal'>&nbsp;%1</span>")
                .arg(unit.toHtmlEscaped());
        m_numbers[i].value->setText(value == u"—" || unit.isEmpty() ? value : value + small);
        m_numbers[i].caption->setText(caption);
        m_numbers[i].caption->setToolTip(
            plainTip(unit.isEmpty() ? caption : QStringLiteral("%1 (%2)").arg(caption, unit)));
    };
    const QString ofYear = QStringLiteral("%1 %2").arg(nameOf(*indicator, language)).arg(year);
    if (selection.size() == 1) {
        const Place* place = plan.places().find(selection[0]);
        m_name->setText(nameOf(*place, language));
        QStringList where;
        if (const Place* parent = plan.places().find(place->parent)) {
            where << shortNameOf(*parent, language);
        }
        for (const LayoutMember& m : plan.members()) {
            if (m.place == place->id) {
                const Layout* l = plan.layouts().find(m.layout);
                const QString group =
                    language == Language::English && !m.groupEn.isEmpty() ? m.groupEn : m.groupZh;
                where << QStringLiteral("%1 %2").arg(l == nullptr ? QString() : nameOf(*l, language),
                                                     group.isEmpty() ? m.group : group);
            }
        }
        m_where->setText(where.join(QStringLiteral(" · ")));
        const SeriesKey series{place->id, indicator->id};
        const Projection p = project(plan, m_session.scenario(), series);
        const Capacity c = capacityOf(plan, m_session.scenario(), series, year);
        set(0, shown(*indicator, p.at(year)), unitText(*indicator, language), ofYear);
        set(1, p.rate ? formatNumber(*p.rate * 100, 1) : QStringLiteral("—"), QStringLiteral("%"),
            tr("Annual growth"));
        set(2, c.use ? formatNumber(*c.use * 100, 0) : QStringLiteral("—"), QStringLiteral("%"),
            tr("Use of capacity"));
        return;
    }
    const std::vector<PlaceId> places = m_session.places();
    m_name->setText(selection.empty() ? tr("All places with figures")
                                      : tr("%1 places selected").arg(selection.size()));
    QStringList names;
    for (const PlaceId id : selection) {
        if (const Place* p = plan.places().find(id)) {
            names << shortNameOf(*p, language);
        }
    }
    m_where->setText(selection.empty() ? tr("Choose a park on the map or in the tree.")
                                       : names.join(QStringLiteral("、")));
    const auto total = selection.empty() ? Result<Total>(badUsage({}))
                                         : totalOf(plan, m_session.scenario(), indicator->id, places, year);
    const auto later = selection.empty()
                           ? Result<Total>(badUsage({}))
                           : totalOf(plan, m_session.scenario(), indicator->id, places, year - 1);
    const QString known = total ? tr("%1 of %2 known").arg(total->known).arg(total->of) : QString();
    set(0, shown(*indicator, total ? total->value : std::nullopt), unitText(*indicator, language), ofYear);
    const bool comparable =
        total && later && total->value && later->value && total->known == later->known && *later->value > 0;
    set(1, comparable ? formatNumber((*total->value / *later->value - 1) * 100, 1) : QStringLiteral("—"),
        QStringLiteral("%"), tr("Growth on %1").arg(year - 1));
    set(2, total ? QStringLiteral("%1/%2").arg(total->known).arg(total->of) : QStringLiteral("—"), {},
        known.isEmpty() ? tr("Known") : known);
}

QString keyNumbersText(const Session& session, PlaceId place) {
    const Plan& plan = *session.plan();
    const Indicator* indicator = plan.indicators().find(session.indicator());
    if (indicator == nullptr) {
        return {};
    }
    const SeriesKey series{place, indicator->id};
    const Projection p = project(plan, session.scenario(), series);
    const Capacity c = capacityOf(plan, session.scenario(), series, session.year());
    const Language language = session.language();
    QStringList lines;
    const auto value = p.at(session.year());
    lines << QStringLiteral("%1 %2: %3%4")
                 .arg(nameOf(*indicator, language))
                 .arg(session.year())
                 .arg(value ? shown(*indicator, value) + u' ' + unitText(*indicator, language)
                            : QStringLiteral("—"),
                      QString());
    if (p.rate) {
        lines << PlaceHeader::tr("Annual growth: %1 %").arg(formatNumber(*p.rate * 100, 1));
    }
    if (c.use) {
        lines << PlaceHeader::tr("Use of capacity: %1 %").arg(formatNumber(*c.use * 100, 0));
    }
    return lines.join(u'\n');
}

} // namespace yuantu
