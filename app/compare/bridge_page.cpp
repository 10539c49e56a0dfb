// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bridge's chart and what it is about.
#include "app/compare/bridge_page.h"

#include "app/charts/bridge_painting.h"
#include "app/charts/chart_view.h"
#include "app/compare/target_box.h"
#include "app/look.h"
#include "app/models/scenario_tree_model.h"
#include "app/panels/panel_parts.h"
#include "core/exchange/export_sheet.h"
#include "core/report/comparison_tables.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

BridgePage::BridgePage(ComparisonSource& source, QWidget* parent)
    : ComparePage(source, parent), m_by(new QButtonGroup(this)), m_target(new TargetBox(source, this)),
      m_capped(new QCheckBox(tr("Held to capacity"), this)), m_scroll(new QScrollArea(this)),
      m_chart(new ChartView(m_scroll)), m_note(makeNote(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    for (const auto& [id, text] : {std::pair(0, tr("By assumption")), std::pair(1, tr("By place"))}) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setCheckable(true);
        button->setChecked(id == 0);
        m_by->addButton(button, id);
        row->addWidget(button);
    }
    m_capped->setToolTip(tr("Each place counts with no more than its land and floor carry"));
    row->addSpacing(8);
    row->addWidget(m_capped);
    row->addStretch(1);
    row->addWidget(m_target);
    column->addLayout(row);
    m_chart->setLook(chartLook());
    m_scroll->setWidget(m_chart);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_scroll, 1);
    m_note->setContentsMargins(8, 6, 8, 6);
    column->addWidget(m_note);
    connect(m_by, &QButtonGroup::idClicked, this, [this] { refresh(true); });
    connect(m_capped, &QCheckBox::toggled, this, [this](bool on) {
        this->source().setMeasure(on ? ComparedMeasure::Carried : ComparedMeasure::Value);
    });
}

void BridgePage::setByPlace(bool byPlace) {
    m_by->button(byPlace ? 1 : 0)->setChecked(true);
    refresh(true);
}

void BridgePage::refresh(bool /*content*/) {
    const Plan& plan = source().plan();
    const std::vector<ScenarioId>& scenarios = source().scenarios();
    const Language language = session().language();
    {
        m_target->fill();
        const QSignalBlocker still(m_capped);
        m_capped->setChecked(source().measure() == ComparedMeasure::Carried);
    }
    const Result<Bridge>& bridge = source().bridge();
    const Indicator* indicator = plan.indicators().find(session().indicator());
    if (!bridge || indicator == nullptr) {
        ChartSpec empty;
        empty.emptyText = bridge ? QString() : bridge.error().sentence;
        m_chart->setMinimumHeight(140);
        m_chart->setSpec(empty);
        m_note->hide();
        return;
    }
    const ChartSpec spec = bridgeChart(plan, scenarios[0], scenarios[source().target()], *bridge, *indicator,
                                       session().year(), m_by->checkedId() == 1, language, 24);
    m_chart->setMinimumHeight(static_cast<int>(
        std::min(bridgeHeight(spec) + 48, 18.0 * static_cast<double>(spec.steps.size()) + 80)));
    m_chart->setSpec(spec);
    QStringList notes;
    if (spec.steps.size() == 2) {
        notes << tr("Nothing that these scenarios assume differently changes this total in %1.")
                     .arg(session().year());
    } else if (m_by->checkedId() == 0) {
        notes << (bridge->ordered
                      ? tr("A place has more than twelve changes; they count in the order of the list.")
                      : tr("Where changes act together, each has the mean of what it adds over all orders "
                           "(Shapley value)."));
    }
    if (!bridge->others.empty() && m_by->checkedId() == 0) {
        notes << tr("%1 other differing assumptions have no part in this total.").arg(bridge->others.size());
    }
    if (!bridge->from.isComplete() || !bridge->to.isComplete()) {
        notes << tr("What is not known adds nothing; where it becomes known it adds all of itself.");
    }
    m_note->setText(notes.join(u' '));
    m_note->setVisible(!notes.isEmpty());
}

QString BridgePage::fileFilter() const {
    return pictureFilter() + QStringLiteral(";;") + tr("Tables (*.xlsx)");
}

Result<void> BridgePage::saveTo(const QString& path) {
    const bool sheet = path.endsWith(u".xlsx", Qt::CaseInsensitive);
    const Result<Bridge>& bridge = source().bridge();
    if (!bridge && sheet) {
        return tl::unexpected<Error>(bridge.error());
    }
    if (sheet) {
        const DataTable table =
            bridgeTable(source().plan(), source().scenarios()[0], source().scenarios()[source().target()],
                        *bridge, m_by->checkedId() == 1, session().language());
        Sheet one{windowTitle(), table.columns, table.rows};
        return exportSheets({&one, 1}, path);
    }
    return m_chart->saveTo(path);
}

void BridgePage::copy() {
    m_chart->copyToClipboard();
}

} // namespace yuantu
