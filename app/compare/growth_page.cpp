// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One large chart and a board of small ones.
#include "app/compare/growth_page.h"

#include "app/briefing/picture_file.h"
#include "app/charts/chart_view.h"
#include "app/look.h"
#include "app/panels/panel_parts.h"
#include "core/report/comparison_charts.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace yuantu {

namespace {
constexpr int kSmallWidth = 250;
constexpr int kSmallHeight = 150;
} // namespace

GrowthPage::GrowthPage(ComparisonSource& source, QWidget* parent)
    : ComparePage(source, parent), m_chart(new ChartView(this)), m_note(new LineLabel(this)),
      m_sameAxis(new QCheckBox(tr("Same axis"), this)), m_scroll(new QScrollArea(this)),
      m_board(new QWidget(m_scroll)), m_grid(new QGridLayout(m_board)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    column->addWidget(splitter);
    m_chart->setLook(chartLook());
    m_chart->setMinimumHeight(180);
    splitter->addWidget(m_chart);
    auto* below = new QWidget(splitter);
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    m_note->setProperty("role", "note");
    m_sameAxis->setChecked(true);
    m_sameAxis->setToolTip(tr("All small charts have one value axis, so that places can be compared"));
    row->addWidget(m_note, 1);
    row->addWidget(m_sameAxis);
    belowColumn->addLayout(row);
    m_scroll->setWidget(m_board);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setContentsMargins(8, 0, 8, 8);
    m_grid->setSpacing(8);
    belowColumn->addWidget(m_scroll, 1);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 4);
    connect(m_sameAxis, &QCheckBox::toggled, this, &GrowthPage::showAll);
    connect(m_chart, &ChartView::yearPicked, &session(), &Session::setYear);
}

void GrowthPage::refresh(bool content) {
    if (content) {
        showAll();
        m_shown = {};
    }
    showPlace();
}

void GrowthPage::showPlace() {
    const PlaceId place = source().place();
    if (place != m_shown || !place.isValid()) {
        m_shown = place;
        m_chart->setSpec(comparedGrowthChart(source().plan(), source().scenarios(),
                                             {place, session().indicator()}, Session::kFirst, Session::kLast,
                                             session().language()));
    }
    if (m_chart->spec().now != session().year()) {
        ChartSpec spec = m_chart->spec();
        spec.now = session().year();
        m_chart->setSpec(spec);
    }
}

void GrowthPage::showAll() {
    // Those that differ, the largest difference first; where none does, the plan's order.
    struct Ranked {
        const ComparedSeries* series;
        double difference;
    };
    std::vector<Ranked> ranked;
    // Of a whole and its parts the parts: on one axis with the whole they would be flat.
    const std::vector<PlaceId> parts = partsOf(source().plan(), source().series(), Session::kLast);
    for (const ComparedSeries& s : source().series()) {
        if (std::ranges::find(parts, s.series.place) == parts.end()) {
            continue;
        }
        double largest = 0;
        for (const Projection& p : s.projections) {
            for (const YearValue& v : p.values) {
                const std::optional<double> first = s.projections.front().at(v.year);
                largest = std::max(largest, std::abs(v.value - first.value_or(0)));
            }
        }
        if (std::ranges::any_of(s.projections, [](const Projection& p) { return !p.values.empty(); })) {
            ranked.push_back({&s, largest});
        }
    }
    std::ranges::stable_sort(ranked, {}, [](const Ranked& r) { return -r.difference; });
    const auto differing = std::ranges::count_if(ranked, [](const Ranked& r) { return r.difference > 0; });
    const auto all = ranked.size();
    ranked.resize(std::min(all, static_cast<size_t>(kMost)));
    std::vector<ComparedSeries> shown;
    m_places.clear();
    for (const Ranked& r : ranked) {
        shown.push_back(*r.series);
        m_places.push_back(r.series->series.place);
    }
    const auto specs = smallMultiples(source().plan(), source().scenarios(), shown, Session::kFirst,
                                      Session::kLast, m_sameAxis->isChecked(), session().language());
    while (m_small.size() < specs.size()) {
        auto* chart = new ChartView(m_board);
        chart->setMinimumSize(180, kSmallHeight);
        chart->setMaximumHeight(kSmallHeight + 30);
        chart->installEventFilter(this);
        m_small.push_back(chart);
        m_columns = 0;
    }
    for (size_t i = 0; i < m_small.size(); ++i) {
        m_small[i]->setVisible(i < specs.size());
        if (i < specs.size()) {
            m_small[i]->setLook(chartLook());
            m_small[i]->setSpec(specs[i]);
        }
    }
    m_note->setText(all == 0         ? tr("Nothing of this indicator is known in any of the scenarios.")
                    : differing == 0 ? tr("All %1 places are alike in these scenarios.").arg(all)
                    : all > shown.size()
                        ? tr("%1 of %2 places differ; the %3 largest differences are shown.")
                              .arg(differing)
                              .arg(all)
                              .arg(shown.size())
                        : tr("%1 of %2 places differ; the largest differences come first. A click shows a "
                             "place above.")
                              .arg(differing)
                              .arg(all));
    arrange();
}

void GrowthPage::arrange() {
    const int columns = std::clamp(m_scroll->viewport()->width() / kSmallWidth, 1, 6);
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (size_t i = 0; i < m_small.size(); ++i) {
        m_grid->addWidget(m_small[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
    for (int c = 0; c < 6; ++c) {
        m_grid->setColumnStretch(c, c < columns ? 1 : 0);
    }
    m_grid->setRowStretch(static_cast<int>(m_small.size()), 1);
}

void GrowthPage::resizeEvent(QResizeEvent* event) {
    ComparePage::resizeEvent(event);
    arrange();
}

bool GrowthPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress &&
        static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) {
        for (size_t i = 0; i < m_places.size(); ++i) {
            if (m_small[i] == watched) {
                session().setSelection({m_places[i]});
                return true;
            }
        }
    }
    return ComparePage::eventFilter(watched, event);
}

QSizeF GrowthPage::pictureSize() const {
    const auto rows = (m_places.size() + 2) / 3;
    return {900, 360.0 + 170.0 * static_cast<double>(rows)};
}

void GrowthPage::paint(QPainter& painter) const {
    paintChart(painter, QRectF(16, 12, 868, 330), m_chart->spec());
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QRectF cell(16 + 292.0 * static_cast<double>(i % 3), 360 + 170.0 * static_cast<double>(i / 3),
                          280, 156);
        paintChart(painter, cell, m_small[i]->spec());
    }
}

Result<void> GrowthPage::saveTo(const QString& path) {
    return savePicture(path, m_chart->spec().title, pictureSize(), [this](QPainter& p) { paint(p); });
}

void GrowthPage::copy() {
    QApplication::clipboard()->setImage(pictureOf(pictureSize(), [this](QPainter& p) { paint(p); }));
}

} // namespace yuantu
