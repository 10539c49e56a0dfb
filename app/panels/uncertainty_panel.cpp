// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Simulating beside the window's thread, and showing the results.
#include "app/panels/uncertainty_panel.h"

#include "app/charts/chart_view.h"
#include "app/look.h"
#include "app/panels/figure_panel.h"
#include "app/panels/panel_parts.h"
#include "core/edits/setting_edits.h"
#include "core/projection/simulation_settings.h"
#include "core/report/fan_chart.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QTabWidget>
#include <QtConcurrentRun>
#include <QVBoxLayout>

namespace yuantu {

namespace {

constexpr int kGridSteps = 7;
constexpr int kShare = Qt::UserRole + 1; ///< QPointF: where a bar begins and ends, as shares of the width

/// A bar behind the swing of a tornado's row, on one scale for all rows.
class SwingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const QVariant share = index.data(kShare);
        if (share.isValid()) {
            const QPointF ends = share.toPointF();
            const QRectF room = QRectF(option.rect).adjusted(6, 6, -6, -6);
            painter->fillRect(QRectF(room.left() + room.width() * ends.x(), room.top(),
                                     std::max(1.0, room.width() * (ends.y() - ends.x())), room.height()),
                              tones().accent);
        }
        QStyledItemDelegate::paint(painter, option, index);
    }
};

QTableWidget* resultTable(const QString& name, QWidget* parent) {
    auto* table = new QTableWidget(parent);
    setUpTable(*table, name, 24);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    table->setMinimumHeight(48);
    return table;
}

QTableWidgetItem* cell(const QString& text, bool number = true) {
    auto* item = new QTableWidgetItem(text);
    item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

QString percent(std::optional<double> share) {
    return share ? formatNumber(*share * 100, 0) : QStringLiteral("—");
}

void setColumns(QTableWidget* table, const QStringList& titles) {
    table->clear();
    table->setRowCount(0);
    table->setColumnCount(static_cast<int>(titles.size()));
    table->setHorizontalHeaderLabels(titles);
}

} // namespace

UncertaintyPanel::UncertaintyPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_spread(new QDoubleSpinBox(this)),
      m_correlation(new QDoubleSpinBox(this)), m_draws(new QSpinBox(this)), m_seed(new QSpinBox(this)),
      m_tabs(new QTabWidget(this)), m_ranges(new FigurePanel(TableKind::Ranges, session, m_tabs)),
      m_note(new QLabel(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(8, 8, 8, 8);
    left->setSpacing(8);
    row->addLayout(left);
    auto* fields = new QGridLayout;
    fields->setHorizontalSpacing(8);
    fields->setVerticalSpacing(4);
    m_spread->setRange(0, 20);
    m_spread->setDecimals(1);
    m_spread->setSingleStep(0.5);
    m_spread->setSpecialValueText(tr("no range"));
    m_spread->setSuffix(QStringLiteral(" %"));
    m_spread->setPrefix(QStringLiteral("± "));
    m_spread->setToolTip(tr("An assumption: the range of every growth rate that has none of its own."));
    m_correlation->setRange(0, 1);
    m_correlation->setSingleStep(0.1);
    m_correlation->setToolTip(tr("0: places vary apart; 1: all are lucky or unlucky together."));
    m_draws->setRange(100, static_cast<int>(kMostDraws));
    m_draws->setSingleStep(10'000);
    m_draws->setGroupSeparatorShown(true);
    m_seed->setRange(0, 999'999);
    m_seed->setToolTip(tr("The same seed gives the same numbers."));
    const std::array<std::pair<QString, QWidget*>, 4> controls{{{tr("Assumed range of rates"), m_spread},
                                                                {tr("Correlation"), m_correlation},
                                                                {tr("Draws"), m_draws},
                                                                {tr("Seed"), m_seed}}};
    for (int i = 0; i < static_cast<int>(controls.size()); ++i) {
        const auto& [name, widget] = controls[static_cast<size_t>(i)];
        widget->setAccessibleName(name);
        widget->setFixedWidth(104);
        fields->addWidget(new QLabel(name, this), i, 0);
        fields->addWidget(widget, i, 1);
    }
    left->addLayout(fields);

    auto* fanPage = new QWidget(m_tabs);
    auto* fanColumn = new QVBoxLayout(fanPage);
    fanColumn->setContentsMargins(8, 4, 8, 0);
    fanColumn->setSpacing(4);
    m_shown = new QComboBox(this);
    m_shown->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_shown->setAccessibleName(tr("Place"));
    m_fan = new ChartView(fanPage);
    m_fan->setAccessibleName(tr("Uncertainty")); // until a result names it
    m_fan->setLook(chartLook());
    m_fan->setMinimumHeight(48); // the window must fit 800 pixels
    left->insertWidget(0, m_shown);
    fanColumn->addWidget(m_fan, 1);
    m_chances = resultTable(tr("Chances"), m_tabs);
    m_tornado = resultTable(tr("What matters most"), m_tabs);
    m_tornado->setItemDelegateForColumn(4, new SwingDelegate(m_tornado));
    m_grid = resultTable(tr("Two at once"), m_tabs);
    m_grid->verticalHeader()->show();
    m_tabs->addTab(fanPage, tr("Fan"));
    m_tabs->addTab(m_ranges, tr("Ranges"));
    m_tabs->addTab(m_chances, tr("Chances"));
    m_tabs->addTab(m_tornado, tr("What matters most"));
    m_tabs->addTab(m_grid, tr("Two at once"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Uncertainty"));
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->setUsesScrollButtons(true);
    row->addWidget(m_tabs, 1);
    m_note->setProperty("role", "note");
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setMaximumWidth(220);
    left->addWidget(m_note);
    left->addStretch(1);

    for (QDoubleSpinBox* box : {m_spread, m_correlation}) {
        box->setKeyboardTracking(false);
        connect(box, &QDoubleSpinBox::valueChanged, this, &UncertaintyPanel::store);
    }
    for (QSpinBox* box : {m_draws, m_seed}) {
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &UncertaintyPanel::store);
    }
    connect(m_shown, &QComboBox::activated, this, &UncertaintyPanel::showFan);
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged, &Session::themeChanged,
                              &Session::selectionChanged, &Session::yearChanged}) {
        connect(&session, signal, this, &UncertaintyPanel::refresh);
    }
    connect(&session, &Session::planChanged, this, [this] {
        if (m_session.valuesMoved()) {
            refresh();
        }
    });
    connect(&m_watcher, &QFutureWatcher<Outcome>::finished, this, [this] {
        m_running = false;
        if (m_stale) {
            refresh(); // the plan moved on meanwhile
        } else {
            show(m_watcher.result());
        }
    });
}

UncertaintyPanel::~UncertaintyPanel() {
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

void UncertaintyPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void UncertaintyPanel::fillSettings() {
    m_filling = true;
    const SimulationSettings s = simulationSettings(*m_session.plan());
    m_spread->setValue(s.spread.value_or(0) * 100);
    m_correlation->setValue(s.correlation);
    m_draws->setValue(static_cast<int>(s.draws));
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(s.seed, 999'999)));
    m_filling = false;
}

void UncertaintyPanel::store() {
    if (m_filling || !m_session.hasDocument()) {
        return;
    }
    SimulationSettings s;
    s.draws = m_draws->value();
    s.seed = static_cast<std::uint64_t>(m_seed->value());
    s.correlation = m_correlation->value();
    s.spread = m_spread->value() > 0 ? std::optional(m_spread->value() / 100) : std::nullopt;
    if (s == simulationSettings(*m_session.plan())) {
        return;
    }
    if (auto done = setSettings(m_session.document(), tr("How the plan is simulated"), settingsOf(s));
        !done) {
        emit failed(done.error().sentence);
    }
}

void UncertaintyPanel::refresh() {
    m_stale = true;
    if (!isVisible() || !m_session.hasDocument()) {
        return;
    }
    fillSettings();
    if (m_running) {
        m_stop.request_stop();
        return; // begins again when the present one has ended
    }
    m_stale = false;
    m_running = true;
    m_stop = {};
    SimulationRequest request =
        simulationRequest(*m_session.plan(), m_session.scenario(), m_session.indicator());
    request.places = m_session.selection();
    SensitivityRequest sensitivity{
        request.scenario, request.indicator, m_session.places(), m_session.year(), true, request.spread};
    if (m_session.selection().empty()) { // of all places only those that have a value can be added up
        std::erase_if(sensitivity.places, [&](PlaceId p) {
            return !valueIn(*m_session.plan(), request.scenario, {p, request.indicator}, sensitivity.year);
        });
    }
    m_watcher.setFuture(QtConcurrent::run(
        [plan = m_session.plan(), request, sensitivity, stop = m_stop.get_token()]() -> Outcome {
            Outcome outcome{simulate(*plan, request, 0, stop), yuantu::tornado(*plan, sensitivity), {}};
            if (outcome.tornado && outcome.tornado->bars.size() >= 2) {
                if (auto grid = twoWayGrid(*plan, sensitivity, outcome.tornado->bars[0].input,
                                           outcome.tornado->bars[1].input, kGridSteps)) {
                    outcome.grid = *grid;
                }
            }
            return outcome;
        }));
}

void UncertaintyPanel::show(const Outcome& outcome) {
    m_why = outcome.simulation ? QString() : outcome.simulation.error().sentence;
    m_simulation = outcome.simulation.value_or(Simulation{});
    const qint64 before = m_shown->currentData().toLongLong();
    m_shown->clear();
    if (m_simulation.total) {
        m_shown->addItem(tr("Total of %1 places").arg(m_simulation.total->counted.size()), qint64{0});
    }
    bool uncertain = false;
    for (const SimulatedSeries& s : m_simulation.series) {
        const Place* place = m_session.plan()->places().find(s.series.place);
        if (place != nullptr && (s.why.isEmpty() || m_session.selection().size() == 1)) {
            m_shown->addItem(nameOf(*place, m_session.language()),
                             QVariant::fromValue<qint64>(s.series.place.value));
            uncertain = uncertain || !s.rate.isCertain();
        }
    }
    m_shown->setCurrentIndex(std::max(0, m_shown->findData(before)));
    m_note->setText(!m_why.isEmpty()
                        ? m_why
                        : simulationNote(m_simulation, m_session.language()) +
                              (uncertain ? QString()
                                         : u' ' + tr("No rate is uncertain yet: enter ranges, or "
                                                     "assume one for all.")));
    showFan();
    showChances();
    showTornado(outcome.tornado);
    showGrid(outcome.grid);
}

void UncertaintyPanel::showFan() {
    ChartSpec spec = fanChart(*m_session.plan(), m_session.scenario(), m_session.indicator(), m_simulation,
                              {m_shown->currentData().toLongLong()}, m_session.year(), m_session.language());
    if (!m_why.isEmpty()) {
        spec.emptyText = m_why;
    }
    spec.title.clear(); // the box says whose fan it is
    m_fan->setSpec(spec);
}

void UncertaintyPanel::showChances() {
    const Plan& plan = *m_session.plan();
    const Indicator* indicator = plan.indicators().find(m_session.indicator());
    const int year = m_session.year();
    setColumns(m_chances,
               {tr("Place"), QStringLiteral("P5\n%1").arg(year), QStringLiteral("P50\n%1").arg(year),
                QStringLiteral("P95\n%1").arg(year), tr("Target\nyear"), tr("Chance of\ntarget, %"),
                tr("Chance full\nby %1, %").arg(year), tr("Chance full\nby %1, %").arg(kLastYear)});
    if (indicator == nullptr) {
        return;
    }
    const auto add = [&](const QString& name, const std::vector<SimulatedYear>& years, const QString& why) {
        const int row = m_chances->rowCount();
        m_chances->insertRow(row);
        m_chances->setItem(row, 0, cell(name, false));
        const auto at = std::ranges::find(years, year, &SimulatedYear::year);
        for (int i = 0; i < 3; ++i) {
            static constexpr std::array which{0, 3, 6}; // of kPercents
            m_chances->setItem(
                row, 1 + i,
                cell(at == years.end()
                         ? QStringLiteral("—")
                         : formatNumber(at->percentiles[static_cast<size_t>(which[i])], indicator->digits)));
        }
        const SimulatedYear* target = nullptr;
        for (const SimulatedYear& y : years) {
            target = y.chanceOfTarget ? &y : target;
        }
        m_chances->setItem(row, 4,
                           cell(target == nullptr ? QStringLiteral("—") : QString::number(target->year)));
        m_chances->setItem(row, 5, cell(percent(target == nullptr ? std::nullopt : target->chanceOfTarget)));
        m_chances->setItem(row, 6, cell(percent(at == years.end() ? std::nullopt : at->chanceFull)));
        m_chances->setItem(row, 7, cell(percent(years.empty() ? std::nullopt : years.back().chanceFull)));
        if (!why.isEmpty()) {
            for (int c = 0; c < m_chances->columnCount(); ++c) {
                m_chances->item(row, c)->setToolTip(plainTip(why));
                m_chances->item(row, c)->setForeground(tones().quiet);
            }
        }
    };
    for (const SimulatedSeries& s : m_simulation.series) {
        const Place* place = plan.places().find(s.series.place);
        add(place == nullptr ? QString() : shortNameOf(*place, m_session.language()), s.years, s.why);
    }
    if (m_simulation.total) {
        add(tr("Total"), m_simulation.total->years, {});
    }
    m_chances->resizeColumnsToContents();
}

QString UncertaintyPanel::inputName(const UncertainInput& input) const {
    const Place* place = m_session.plan()->places().find(input.place);
    const QString name = place == nullptr ? QString() : shortNameOf(*place, m_session.language());
    switch (input.kind) {
    case UncertainInput::Kind::Rate:
        return tr("%1: growth rate").arg(name);
    case UncertainInput::Kind::FloorDensity:
        return tr("%1: output per floor").arg(name);
    case UncertainInput::Kind::LandDensity:
        return tr("%1: output per land").arg(name);
    case UncertainInput::Kind::NewFloorDelay:
        return tr("%1: delay of new floor").arg(name);
    case UncertainInput::Kind::RenewedFloorDelay:
        return tr("%1: delay of renewed floor").arg(name);
    }
    Q_UNREACHABLE();
}

namespace {
QString inputText(UncertainInput::Kind kind, double value) {
    return kind == UncertainInput::Kind::Rate ? formatNumber(value * 100, 1) + QStringLiteral(" %")
                                              : formatNumber(value, decimalsNeeded(value, 2));
}
} // namespace

void UncertaintyPanel::showTornado(const Result<Tornado>& tornado) {
    setColumns(m_tornado, {tr("Uncertain"), tr("Low … high"), tr("Value at low"), tr("Value at high"),
                           tr("Swing, %1").arg(m_session.year())});
    const Indicator* indicator = m_session.plan()->indicators().find(m_session.indicator());
    if (!tornado || indicator == nullptr || tornado->bars.empty()) {
        m_tornado->insertRow(0);
        m_tornado->setItem(
            0, 0,
            cell(tornado ? tr("Nothing is uncertain: enter ranges first.") : tornado.error().sentence,
                 false));
        m_tornado->setSpan(0, 0, 1, 5);
        m_tornado->resizeColumnsToContents();
        return;
    }
    m_tornado->clearSpans();
    double low = tornado->value;
    double high = tornado->value;
    for (const TornadoBar& b : tornado->bars) {
        low = std::min({low, b.atLow, b.atHigh});
        high = std::max({high, b.atLow, b.atHigh});
    }
    for (const TornadoBar& b : tornado->bars) {
        const int row = m_tornado->rowCount();
        m_tornado->insertRow(row);
        m_tornado->setItem(row, 0, cell(inputName(b.input), false));
        m_tornado->setItem(
            row, 1,
            cell(inputText(b.input.kind, b.low) + QStringLiteral(" … ") + inputText(b.input.kind, b.high)));
        m_tornado->setItem(row, 2, cell(formatNumber(b.atLow, indicator->digits)));
        m_tornado->setItem(row, 3, cell(formatNumber(b.atHigh, indicator->digits)));
        auto* bar = cell({});
        const double width = std::max(high - low, 1e-12);
        bar->setData(kShare, QPointF((std::min(b.atLow, b.atHigh) - low) / width,
                                     (std::max(b.atLow, b.atHigh) - low) / width));
        bar->setToolTip(formatNumber(b.swing(), indicator->digits));
        m_tornado->setItem(row, 4, bar);
    }
    m_tornado->resizeColumnsToContents();
    m_tornado->setColumnWidth(4, 140);
}

void UncertaintyPanel::showGrid(const std::optional<TwoWayGrid>& grid) {
    m_grid->clear();
    m_grid->clearSpans();
    const Indicator* indicator = m_session.plan()->indicators().find(m_session.indicator());
    if (!grid || indicator == nullptr) {
        setColumns(m_grid, {tr("Two uncertain inputs are needed: enter ranges first.")});
        m_grid->resizeColumnsToContents();
        return;
    }
    const auto columns = static_cast<int>(grid->xs.size());
    const auto rows = static_cast<int>(grid->ys.size());
    m_grid->setColumnCount(columns);
    m_grid->setRowCount(rows);
    QStringList across;
    QStringList down;
    for (const double x : grid->xs) {
        across << inputText(grid->x.kind, x);
    }
    for (const double y : grid->ys) {
        down << inputText(grid->y.kind, y);
    }
    m_grid->setHorizontalHeaderLabels(across);
    m_grid->setVerticalHeaderLabels(down);
    const auto [least, most] = std::ranges::minmax(grid->values);
    for (int r = 0; r < rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const double v = grid->values[static_cast<size_t>(r) * grid->xs.size() + static_cast<size_t>(c)];
            QTableWidgetItem* item = cell(formatNumber(v, indicator->digits));
            QColor shade = tones().accent;
            shade.setAlphaF(
                static_cast<float>(most > least ? 0.05 + 0.4 * (v - least) / (most - least) : 0.05));
            item->setBackground(shade);
            item->setToolTip(plainTip(QStringLiteral("%1 = %2\n%3 = %4")
                                          .arg(inputName(grid->x), across[c], inputName(grid->y), down[r])));
            m_grid->setItem(r, c, item);
        }
    }
    m_grid->resizeColumnsToContents();
    m_tabs->setTabToolTip(m_tabs->indexOf(m_grid),
                          plainTip(tr("Across: %1; down: %2").arg(inputName(grid->x), inputName(grid->y))));
}

} // namespace yuantu
