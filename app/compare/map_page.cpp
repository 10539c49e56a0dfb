// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Linked maps.
#include "app/compare/map_page.h"

#include "app/briefing/picture_file.h"
#include "app/compare/target_box.h"
#include "app/look.h"
#include "app/map/map_view.h"
#include "app/panels/panel_parts.h"
#include "core/map/renderer.h"
#include "core/report/comparison_charts.h"
#include "core/report/figure_text.h"

#include <QApplication>
#include <QButtonGroup>
#include <QClipboard>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

namespace {

constexpr int kHeading = 24;
constexpr int kGap = 1;
constexpr int kHandle = 9;

/// The bar between the two maps of a wipe.
class Handle : public QWidget {
public:
    explicit Handle(QWidget* parent) : QWidget(parent) {
        setCursor(Qt::SplitHCursor);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const double x = width() / 2.0;
        p.setPen(QPen(hasFocus() ? tones().accent : QColor(0x5A, 0x64, 0x70), hasFocus() ? 3 : 2));
        p.drawLine(QPointF(x, 0), QPointF(x, height()));
        p.setBrush(Qt::white);
        p.drawRoundedRect(QRectF(x - 3.5, height() / 2.0 - 14, 7, 28), 3, 3);
    }
};

} // namespace

class LegendStrip : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] const Legend& legend() const { return m_legend; }
    void setLegend(const Legend& legend) {
        m_legend = legend;
        update();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter p(this);
        p.fillRect(rect(), Qt::white); // as the maps: paper in any look
        paintLegendStrip(p, m_legend, rect());
    }

private:
    Legend m_legend;
};

MapPage::MapPage(ComparisonSource& source, std::function<MapRequest()> main, QWidget* parent)
    : ComparePage(source, parent), m_main(std::move(main)), m_modes(new QButtonGroup(this)),
      m_note(new LineLabel(this)), m_target(new TargetBox(source, this)), m_board(new QWidget(this)),
      m_difference(makeView()), m_handle(new Handle(m_board)), m_strip(new LegendStrip(m_board)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(4);
    for (const auto& [mode, text, tip] :
         {std::tuple(Mode::Beside, tr("Side by side"), tr("A map for each scenario, moved together")),
          std::tuple(Mode::Swipe, tr("Swipe"), tr("One map over the other; drag the bar between them")),
          std::tuple(Mode::Difference, tr("Difference"),
                     tr("How much the second scenario lies above the first"))}) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(tip);
        button->setCheckable(true);
        button->setChecked(mode == m_mode);
        m_modes->addButton(button, static_cast<int>(mode));
        row->addWidget(button);
    }
    m_note->setProperty("role", "note");
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_note, 1);
    row->addWidget(m_target);
    column->addLayout(row);
    column->addWidget(m_board, 1);
    m_handle->installEventFilter(this);
    m_handle->setAccessibleName(tr("Bar between the maps"));
    m_board->installEventFilter(this);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { setMode(static_cast<Mode>(id)); });
}

MapView* MapPage::makeView() {
    auto* view = new MapView(m_board);
    view->setLanguage(session().language());
    connect(view, &MapView::viewChanged, this, [this, view] { link(view); });
    connect(view, &MapView::selectionRequested, this, [this](const QSet<PlaceId>& places) {
        session().setSelection(std::vector<PlaceId>(places.begin(), places.end()));
    });
    connect(view, &MapView::placeActivated, this, &ComparePage::placeActivated);
    return view;
}

void MapPage::setMode(Mode mode) {
    m_mode = mode;
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    refresh(false);
}

void MapPage::setSwipe(double share) {
    m_swipe = std::clamp(share, 0.02, 0.98);
    arrange();
}

std::vector<MapView*> MapPage::shownViews() const {
    if (m_mode == Mode::Difference) {
        return {m_difference};
    }
    if (m_mode == Mode::Swipe) {
        return m_views.size() < 2 ? m_views : std::vector{m_views[0], m_views[source().target()]};
    }
    return m_views;
}

QString MapPage::headingOf(const MapView* view) const {
    for (size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i] == view) {
            const Scenario* s = source().plan().scenarios().find(source().scenarios()[i]);
            return s == nullptr ? QString() : nameOf(*s, session().language());
        }
    }
    return {};
}

namespace {
std::optional<double> valueOf(const YearValue& v, ThematicMode mode) {
    if (mode == ThematicMode::Value) {
        return v.value;
    }
    return v.ceiling && *v.ceiling > 0 ? std::optional(v.value / *v.ceiling) : std::nullopt;
}
} // namespace

std::vector<double> MapPage::allValues(ThematicMode mode, const std::vector<PlaceId>& places,
                                       double scale) const {
    const QSet<PlaceId> drawn(places.begin(), places.end());
    std::vector<double> all;
    for (const ComparedSeries& s : source().series()) {
        if (!drawn.contains(s.series.place)) {
            continue;
        }
        for (const Projection& p : s.projections) {
            for (const YearValue& v : p.values) {
                if (const std::optional<double> value = valueOf(v, mode)) {
                    all.push_back(*value * scale);
                }
            }
        }
    }
    return all;
}

std::vector<ThematicValue> MapPage::valuesOf(size_t scenario, ThematicMode mode,
                                             const std::vector<PlaceId>& places) const {
    QHash<PlaceId, std::optional<double>> known;
    for (const ComparedSeries& s : source().series()) {
        const YearValue* v = s.projections[scenario].find(session().year());
        known.insert(s.series.place, v == nullptr ? std::nullopt : valueOf(*v, mode));
    }
    std::vector<ThematicValue> values;
    values.reserve(places.size());
    for (const PlaceId place : places) {
        values.emplace_back(place, known.value(place));
    }
    return values;
}

void MapPage::refresh(bool content) {
    const MapRequest main = m_main();
    const std::vector<ScenarioId>& scenarios = source().scenarios();
    if (content) {
        while (m_views.size() > scenarios.size()) {
            delete m_views.back();
            m_views.pop_back();
            delete m_headings.back();
            m_headings.pop_back();
        }
        while (m_views.size() < scenarios.size()) {
            m_views.push_back(makeView());
            auto* heading = new QLabel(m_board);
            heading->setTextFormat(Qt::RichText);
            heading->setContentsMargins(8, 0, 8, 0);
            m_headings.push_back(heading);
            m_placed = false;
        }
        for (size_t i = 0; i < m_views.size(); ++i) {
            const Scenario* s = source().plan().scenarios().find(scenarios[i]);
            const QString name = s == nullptr ? QString() : nameOf(*s, session().language());
            m_headings[i]->setText(
                QStringLiteral("<span style='color:%1'>●</span> %2")
                    .arg(scenarioColour(s == nullptr ? 0 : s->colour).name(), name.toHtmlEscaped()));
            m_headings[i]->setToolTip(plainTip(name));
        }
        std::vector<MapView*> all = m_views;
        all.push_back(m_difference);
        for (MapView* view : all) {
            view->setBaseMap(main.base);
            view->setPlan(session().plan());
            view->setGroups(main.groups);
            for (const MapLayer layer : {MapLayer::Water, MapLayer::Districts, MapLayer::Counties,
                                         MapLayer::Places, MapLayer::Labels, MapLayer::DistrictNames}) {
                view->setLayerVisible(layer, main.layers.isOn(layer));
            }
        }
    }
    m_target->fill(m_mode != Mode::Beside);
    const std::vector<PlaceId> places = drawnPlaces(main);
    // Chances come from simulations, which are not run for every scenario here.
    const ThematicMode mode = session().mode();
    const bool chances = mode == ThematicMode::ChanceOfTarget || mode == ThematicMode::ChanceFull;
    const ThematicMode shown = chances ? ThematicMode::Value : mode;
    ThemeChoice choice{{},
                       session().indicator(),
                       session().year(),
                       shown,
                       session().circles() ? Theme::Kind::Circles : Theme::Kind::Fill,
                       session().language()};
    const bool byYear = shown == ThematicMode::Value || shown == ThematicMode::Use;
    if (content) {
        m_classes = byYear ? classBreaks(allValues(shown, places, shownScale(source().plan(), choice)))
                           : comparedClasses(source().plan(), scenarios, choice, places, Session::kFirst,
                                             Session::kLast);
    }
    const QSet<PlaceId> selected(session().selection().begin(), session().selection().end());
    if (m_mode == Mode::Difference) {
        m_difference->setTheme(differenceTheme(source().plan(), source().series(), scenarios,
                                               source().target(), choice, places));
        m_difference->setSelection(selected);
    } else {
        for (MapView* view : shownViews()) {
            const auto i = static_cast<size_t>(std::ranges::find(m_views, view) - m_views.begin());
            choice.scenario = scenarios[i];
            view->setTheme(byYear ? themeOf(source().plan(), choice, valuesOf(i, shown, places), m_classes)
                                  : themeOf(source().plan(), choice, places, m_classes));
            view->setSelection(selected);
            // One legend is enough: the classes are the same. Side by side it stands above, so that every
            // map has the same room for its names.
            const bool beside = m_mode == Mode::Beside;
            const bool first = view == m_views.front();
            view->setFurnitureVisible(first && !beside, first || beside, first && !beside);
        }
    }
    m_strip->setLegend(m_mode == Mode::Beside ? commonLegend() : Legend());
    arrange();
    if (!m_placed && !shownViews().empty()) {
        m_placed = true;
        MapView* first = shownViews().front();
        first->zoomToExtent(MapExtent::fitting(main.extent.box(main.size), first->size(), 0));
    }
    m_note->setText(chances ? tr("Chances are not compared; values are shown.")
                    : m_mode == Mode::Difference && shown != ThematicMode::Value
                        ? tr("Differences are of values.")
                        : QString());
}

Legend MapPage::commonLegend() const {
    Legend common;
    for (const MapView* view : m_views) { // a place may be unknown in one scenario only
        if (const Legend legend = legendOf(view->request()); legend.classes.size() >= common.classes.size()) {
            common = legend;
        }
    }
    return common;
}

void MapPage::link(MapView* view) {
    if (m_linking) {
        return;
    }
    const QScopedValueRollback linking(m_linking, true);
    const MapExtent extent = view->extent();
    std::vector<MapView*> all = m_views;
    all.push_back(m_difference);
    for (MapView* other : all) {
        if (other != view) {
            other->followExtent(extent);
        }
    }
}

void MapPage::arrange() {
    const int strip = static_cast<int>(
        std::ceil(m_mode == Mode::Beside ? legendStripHeight(m_strip->legend(), m_board->width()) : 0));
    const QRect area = m_board->rect().adjusted(0, strip, 0, 0);
    m_strip->setVisible(strip > 0);
    m_strip->setGeometry(0, 0, m_board->width(), strip);
    const std::vector<MapView*> shown = shownViews();
    m_difference->setVisible(m_mode == Mode::Difference);
    m_handle->setVisible(m_mode == Mode::Swipe && shown.size() == 2);
    for (size_t i = 0; i < m_views.size(); ++i) {
        const bool visible = std::ranges::find(shown, m_views[i]) != shown.end();
        m_views[i]->setVisible(visible);
        m_headings[i]->setVisible(visible);
        m_views[i]->clearMask();
    }
    if (m_mode == Mode::Difference) {
        m_difference->setGeometry(area);
        return;
    }
    const auto at = [this](const MapView* view) {
        return static_cast<size_t>(std::ranges::find(m_views, view) - m_views.begin());
    };
    if (m_mode == Mode::Swipe && shown.size() == 2) {
        const int x = static_cast<int>(area.width() * m_swipe);
        const QRect map = area.adjusted(0, kHeading, 0, 0);
        for (MapView* view : shown) {
            view->setGeometry(map);
        }
        shown[1]->raise();
        shown[1]->setMask(QRect(x, 0, area.width() - x, map.height()));
        m_handle->setGeometry(x - kHandle / 2, kHeading, kHandle, map.height());
        m_handle->raise();
        m_headings[at(shown[0])]->setGeometry(0, 0, area.width() / 2, kHeading);
        m_headings[at(shown[0])]->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_headings[at(shown[1])]->setGeometry(area.width() / 2, 0, area.width() - area.width() / 2, kHeading);
        m_headings[at(shown[1])]->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    const int count = static_cast<int>(shown.size());
    const bool grid = count == 4 || (count == 3 && area.width() < 1000);
    const int columns = grid ? 2 : std::max(1, count);
    const int rows = grid ? 2 : 1;
    for (int i = 0; i < count; ++i) {
        const int left = area.width() * (i % columns) / columns;
        const int right = area.width() * (i % columns + 1) / columns;
        const int top = strip + area.height() * (i / columns) / rows;
        const int bottom = strip + area.height() * (i / columns + 1) / rows;
        m_headings[at(shown[static_cast<size_t>(i)])]->setGeometry(left, top, right - left, kHeading);
        m_headings[at(shown[static_cast<size_t>(i)])]->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        shown[static_cast<size_t>(i)]->setGeometry(left, top + kHeading, right - left - kGap,
                                                   bottom - top - kHeading - kGap);
    }
}

void MapPage::resizeEvent(QResizeEvent* event) {
    ComparePage::resizeEvent(event);
    arrange();
}

bool MapPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_board && event->type() == QEvent::Resize) {
        arrange();
    }
    if (watched == m_handle) {
        if (event->type() == QEvent::MouseMove &&
            (static_cast<QMouseEvent*>(event)->buttons() & Qt::LeftButton) != 0) {
            const QPoint at =
                m_board->mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
            setSwipe(static_cast<double>(at.x()) / std::max(1, m_board->width()));
            return true;
        }
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Left || key == Qt::Key_Right) {
                setSwipe(m_swipe + (key == Qt::Key_Left ? -0.05 : 0.05));
                return true;
            }
        }
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            m_handle->update();
        }
    }
    return ComparePage::eventFilter(watched, event);
}

QSizeF MapPage::pictureSize() const {
    const std::vector<MapView*> shown = shownViews();
    if (m_mode != Mode::Beside || shown.empty()) {
        return QSizeF(m_board->size()) - QSizeF(0, m_mode == Mode::Difference ? 0 : kHeading);
    }
    return m_board->size();
}

void MapPage::paint(QPainter& painter) const {
    const std::vector<MapView*> shown = shownViews();
    const bool swipe = m_mode == Mode::Swipe && shown.size() == 2;
    const double x = pictureSize().width() * m_swipe;
    paintLegendStrip(painter, m_strip->legend(), m_strip->geometry());
    for (size_t i = 0; i < shown.size(); ++i) {
        const MapView* view = shown[i];
        MapRequest request = view->request();
        MapSheet sheet;
        sheet.legend = i == 0 && m_mode != Mode::Beside;
        sheet.northArrow = sheet.legend;
        sheet.credits = i == 0 || !swipe;
        painter.save();
        const QPointF origin = m_mode == Mode::Beside ? QPointF(view->pos()) : QPointF();
        painter.translate(origin);
        if (swipe && i == 1) {
            painter.setClipRect(QRectF(x, 0, request.size.width() - x, request.size.height()));
            paintMap(painter, request);
        } else {
            paintMapSheet(painter, request, sheet);
        }
        painter.restore();
        // Names on the picture, since it is looked at alone.
        const QString heading = headingOf(view);
        if (!heading.isEmpty()) {
            painter.save();
            painter.setFont(mapFont(13, QFont::DemiBold, paintsPdf(painter)));
            painter.setPen(QColor(0x1F, 0x23, 0x28));
            const QPointF at = swipe ? QPointF(i == 0 ? 8 : x + 8, 18)
                                     : origin + QPointF(8, m_mode == Mode::Beside ? -8 : 18);
            painter.drawText(at, heading);
            painter.restore();
        }
    }
    if (swipe) {
        painter.setPen(QPen(QColor(0x5A, 0x64, 0x70), 2));
        painter.drawLine(QPointF(x, 0), QPointF(x, pictureSize().height()));
    }
}

Result<void> MapPage::saveTo(const QString& path) {
    const std::vector<MapView*> shown = shownViews();
    return savePicture(path, shown.empty() ? QString() : shown.front()->request().theme.title, pictureSize(),
                       [this](QPainter& p) { paint(p); });
}

void MapPage::copy() {
    QApplication::clipboard()->setImage(pictureOf(pictureSize(), [this](QPainter& p) { paint(p); }));
}

} // namespace yuantu
