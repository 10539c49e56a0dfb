// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Greedy placing of labels with one round of second thoughts.
#include "core/map/label_layout.h"

#include "core/base/quantity.h"
#include "core/map/renderer.h"
#include "core/map/style.h"

#include <QFontMetricsF>
#include <QLineF>

#include <cmath>
#include <numbers>

namespace yuantu {

namespace {

using namespace mapstyle;

constexpr double kPad = kHaloWidth;
constexpr double kGap = 1.5;    ///< between labels
constexpr double kTooBad = 120; ///< a label dearer than this is left out
constexpr int kDirections = 16;
constexpr double kLeaderFrom = 20; ///< what a leader costs before its length

struct Candidate {
    QRectF box;
    double cost = 0;
    bool inside = false;
    bool leader = false;
    QPointF leaderTo;
};

struct Obstacle {
    QRectF box;
    int shape;
    double weight;
};

struct Item {
    MapLabel label;
    QSizeF size;
    int shape = -1;
    QRectF pixelBox;
    double marker = 0; ///< radius of its marker or circle; 0 where the outline is drawn
    std::vector<Candidate> candidates;
    int chosen = -1;
};

QSizeF sizeOf(const MapLabel& label) {
    const QFontMetricsF metrics(label.font);
    double width = 0;
    for (const QString& line : label.lines) {
        width = std::max(width, metrics.horizontalAdvance(line) - label.font.letterSpacing());
    }
    const double em = label.font.pixelSize();
    double height = em + static_cast<double>(label.lines.size() - 1) * em * 1.2;
    if (!label.second.isEmpty()) {
        QFont small = label.font;
        small.setPixelSize(label.font.pixelSize() - 1);
        width = std::max(width, QFontMetricsF(small).horizontalAdvance(label.second));
        height += em * 1.15;
    }
    return {width + 2 * kPad, height + 2 * kPad};
}

/// Long English names break near their middle.
QStringList brokenAt(const QString& name) {
    if (name.size() <= 18 || !name.contains(QLatin1Char(' '))) {
        return {name};
    }
    qsizetype best = -1;
    for (qsizetype at = name.indexOf(QLatin1Char(' ')); at >= 0;
         at = name.indexOf(QLatin1Char(' '), at + 1)) {
        if (best < 0 || std::abs(2 * at - name.size()) < std::abs(2 * best - name.size())) {
            best = at;
        }
    }
    return {name.left(best), name.mid(best + 1)};
}

double overlap(const QRectF& a, const QRectF& b) {
    const QRectF both = a & b;
    return both.isEmpty() ? 0 : both.width() * both.height();
}

bool segmentHits(const QRectF& r, QPointF a, QPointF b) {
    if (r.contains(a) || r.contains(b)) {
        return true;
    }
    const QLineF line(a, b);
    QPointF at;
    for (const QLineF& side :
         {QLineF(r.topLeft(), r.topRight()), QLineF(r.topRight(), r.bottomRight()),
          QLineF(r.bottomRight(), r.bottomLeft()), QLineF(r.bottomLeft(), r.topLeft())}) {
        if (line.intersects(side, &at) == QLineF::BoundedIntersection) {
            return true;
        }
    }
    return false;
}

QPointF nearestOn(const QRectF& r, QPointF p) {
    return {std::clamp(p.x(), r.left(), r.right()), std::clamp(p.y(), r.top(), r.bottom())};
}

class Placer {
public:
    Placer(const MapRequest& request, bool forPdf)
        : m_request(request), m_forPdf(forPdf), m_shapes(shapesOf(request)),
          m_frame(QRectF(QPointF(), request.size).adjusted(3, 3, -3, -3)) {}

    std::vector<MapLabel> run() {
        if (m_request.plan && m_request.layers.places) {
            collectPlaces();
        }
        if (m_request.layers.labels) {
            place();
        }
        std::vector<MapLabel> labels;
        for (const Item& item : m_items) {
            if (item.chosen >= 0) {
                labels.push_back(finished(item));
            }
        }
        if (m_request.base) {
            placeBaseNames(labels);
        }
        return labels;
    }

private:
    [[nodiscard]] QRectF pixelBox(const Box& b) const {
        return QRectF(m_request.extent.toPixel({b.minX, b.maxY}, m_request.size),
                      m_request.extent.toPixel({b.maxX, b.minY}, m_request.size));
    }
    [[nodiscard]] bool fits(const PackedLayer& layer, int feature, const QRectF& box) const {
        const double xs[] = {box.left(), box.center().x(), box.right()};
        const double ys[] = {box.top(), box.center().y(), box.bottom()};
        for (const double x : xs) {
            for (const double y : ys) {
                if (!layer.contains(feature, m_request.extent.toMap({x, y}, m_request.size))) {
                    return false;
                }
            }
        }
        return true;
    }
    [[nodiscard]] bool isFree(const QRectF& box) const {
        if (!m_frame.contains(box)) {
            return false;
        }
        return std::none_of(m_request.reserved.begin(), m_request.reserved.end(),
                            [&](const QRectF& r) { return r.adjusted(-2, -2, 2, 2).intersects(box); });
    }
    [[nodiscard]] MapLabel finished(const Item& item) const {
        MapLabel label = item.label;
        const Candidate& c = item.candidates[static_cast<size_t>(item.chosen)];
        label.box = c.box;
        label.inside = c.inside;
        label.leader = c.leader;
        if (!c.inside && c.box.left() > label.leaderFrom.x() - 1) {
            label.align = Qt::AlignLeft;
        } else if (!c.inside && c.box.right() < label.leaderFrom.x() + 1) {
            label.align = Qt::AlignRight;
        }
        label.leaderTo = c.leaderTo;
        return label;
    }

    void collectPlaces() {
        const PackedLayer& packed = m_shapes->packed();
        const bool circles = m_request.theme.kind == Theme::Kind::Circles && !m_request.theme.isEmpty();
        for (const PlaceId id : drawnPlaces(m_request)) {
            const int f = m_shapes->featureOf(id);
            const Place* place = m_request.plan->places().find(id);
            if (f < 0 || !place) {
                continue;
            }
            const PlaceLayer::Shape& shape = m_shapes->shapes()[static_cast<size_t>(f)];
            QRectF box = pixelBox(packed.box(f));
            const QPointF anchor = m_request.extent.toPixel(shape.labelAt, m_request.size);
            const std::optional<double> value = m_request.theme.valueOf(id);
            const double marker = circles && value ? std::max(3.0, circleRadius(m_request.theme, *value))
                                  : shape.isPoint || std::max(box.width(), box.height()) < 2 * kMarkerRadius
                                      ? kMarkerRadius
                                      : 0;
            const QRectF markerBox(anchor.x() - marker, anchor.y() - marker, 2 * marker, 2 * marker);
            if (marker > 0) {
                m_obstacles.push_back({markerBox, f, 160});
            }
            if (!shape.isPoint) {
                m_obstacles.push_back({box, f, 36});
            }
            box = shape.isPoint ? markerBox : box;
            if (!box.intersects(QRectF(QPointF(), m_request.size))) {
                continue;
            }
            m_drawnCodes.push_back(place->adminCode);
            if (place->kind == PlaceKind::City) {
                continue; // its name is the map's title
            }
            Item item;
            item.shape = f;
            item.label.place = id;
            item.label.lines = brokenAt(shortNameOf(*place, m_request.language));
            item.label.font = mapFont(
                kLabelSize, place->kind == PlaceKind::District ? QFont::DemiBold : QFont::Medium, m_forPdf);
            item.label.colour = QColor::fromRgb(kText);
            item.label.leaderFrom = anchor;
            if (m_request.valuesInLabels && value) {
                item.label.second =
                    formatNumber(*value, std::max(m_request.theme.decimals, decimalsNeeded(*value, 2)));
            }
            item.size = sizeOf(item.label);
            item.pixelBox = box;
            item.marker = marker;
            m_items.push_back(std::move(item));
        }
        // Only now are all obstacles known.
        std::erase_if(m_items, [this](Item& item) {
            return !seenAnchor(item.shape, item.pixelBox, item.marker > 0, item.label.leaderFrom);
        });
        for (Item& item : m_items) {
            addCandidates(item, item.pixelBox, item.label.leaderFrom, item.marker);
        }
    }

    void offer(Item& item, Candidate c) const {
        if (!isFree(c.box)) {
            return;
        }
        const double labelArea = c.box.width() * c.box.height();
        const double ownArea = m_shapes->shapes()[static_cast<size_t>(item.shape)].area;
        for (const Obstacle& o : m_obstacles) {
            const PlaceLayer::Shape& other = m_shapes->shapes()[static_cast<size_t>(o.shape)];
            if (o.shape == item.shape) {
                if (o.weight > 100) { // its own marker or circle
                    c.cost += overlap(c.box, o.box) > 0 && !c.inside ? 60 : 0;
                }
                continue;
            }
            if (c.inside && other.area > ownArea) {
                continue; // what lies below may be covered
            }
            const double shared = overlap(c.box, o.box) / labelArea;
            // Inside a large neighbour a label would seem to name it; over a small one it hides it.
            const bool around = o.box.contains(item.pixelBox);
            c.cost += shared * (!c.inside && other.area > ownArea ? (around ? 14 : 60) : o.weight);
            if (c.leader && segmentHits(o.box.adjusted(1, 1, -1, -1), item.label.leaderFrom, c.leaderTo) &&
                other.area < ownArea) {
                c.cost += 10;
            }
        }
        item.candidates.push_back(c);
    }

    void addCandidates(Item& item, const QRectF& box, QPointF anchor, double marker) const {
        const double w = item.size.width();
        const double h = item.size.height();
        const PackedLayer& packed = m_shapes->packed();
        const auto centred = [&](QPointF at) { return QRectF(at.x() - w / 2, at.y() - h / 2, w, h); };
        if (packed.kind(item.shape) == Geometry::Kind::Polygon && box.width() >= w && box.height() >= h) {
            if (const QRectF at = centred(anchor); fits(packed, item.shape, at)) {
                offer(item, {at, marker > 0 ? 30.0 : 0.0, true, false, {}});
            }
            const QRectF seen = box & m_frame;
            constexpr int kSteps = 7;
            for (int i = 0; i < kSteps; ++i) {
                for (int j = 0; j < kSteps; ++j) {
                    const QPointF at(seen.left() + (i + 0.5) / kSteps * seen.width(),
                                     seen.top() + (j + 0.5) / kSteps * seen.height());
                    if (const QRectF r = centred(at); fits(packed, item.shape, r)) {
                        const double away = QLineF(at, anchor).length() / std::max(box.width(), box.height());
                        offer(item, {r, 3 + 8 * away, true, false, {}});
                    }
                }
            }
        }
        // Beside the outline or the marker: where a ray from the anchor leaves it.
        const auto beyond = [&](double angle, double away) {
            const QPointF direction(std::cos(angle), -std::sin(angle));
            const double reach = marker > 0 ? marker : exitDistance(item.shape, anchor, direction);
            const QPointF tip = anchor + direction * (reach + away);
            // The box touches the tip with the side that faces the place.
            return QRectF(tip.x() - w / 2 + direction.x() * w / 2, tip.y() - h / 2 + direction.y() * h / 2, w,
                          h);
        };
        constexpr int kBeside[] = {0, 8, 4, 12, 2, 14, 6, 10};
        double preference = 10;
        for (const int k : kBeside) {
            const double angle = k * 2 * std::numbers::pi / kDirections;
            QRectF r = beyond(angle, 2.5);
            if (k % 8 != 0 && k % 4 != 0) { // in a corner the box comes nearer
                r.translate(r.center().x() > anchor.x() ? -3 : 3, 0);
            }
            offer(item, {r, preference, false, false, {}});
            preference += 0.6;
        }
        for (const double away : {15.0, 28.0, 44.0, 62.0, 84.0}) {
            for (int k = 0; k < kDirections; ++k) {
                const QRectF r = beyond(k * 2 * std::numbers::pi / kDirections, away);
                offer(item, {r, kLeaderFrom + 0.35 * away, false, true,
                             nearestOn(r.adjusted(1, 1, -1, -1), anchor)});
            }
        }
    }

    /// Moves the anchor to where the place itself can be seen, not a smaller one on it; false where that is
    /// nowhere.
    [[nodiscard]] bool seenAnchor(int feature, const QRectF& box, bool hasMarker, QPointF& anchor) const {
        const double ownArea = m_shapes->shapes()[static_cast<size_t>(feature)].area;
        const auto isCovered = [&](QPointF p) {
            return std::any_of(m_obstacles.begin(), m_obstacles.end(), [&](const Obstacle& o) {
                return o.shape != feature && o.box.contains(p) &&
                       m_shapes->shapes()[static_cast<size_t>(o.shape)].area < ownArea;
            });
        };
        const auto isSeen = [&](QPointF p) {
            return m_frame.contains(p) && std::none_of(m_request.reserved.begin(), m_request.reserved.end(),
                                                       [&](const QRectF& r) { return r.contains(p); });
        };
        const PackedLayer& packed = m_shapes->packed();
        if (hasMarker || packed.kind(feature) != Geometry::Kind::Polygon) {
            return isSeen(anchor);
        }
        if (isSeen(anchor) && !isCovered(anchor)) {
            return true;
        }
        const bool fallBack = isSeen(anchor);
        const QRectF seen = box & m_frame;
        constexpr int kSteps = 9;
        double best = 3;
        for (int i = 0; i < kSteps; ++i) {
            for (int j = 0; j < kSteps; ++j) {
                const QPointF p(seen.left() + (i + 0.5) / kSteps * seen.width(),
                                seen.top() + (j + 0.5) / kSteps * seen.height());
                const QPointF map = m_request.extent.toMap(p, m_request.size);
                if (!isSeen(p) || !packed.contains(feature, map) || isCovered(p)) {
                    continue;
                }
                const double deep = std::min({packed.distance(feature, map) / m_request.extent.metresPerPixel,
                                              p.x() - m_frame.left(), m_frame.right() - p.x(),
                                              p.y() - m_frame.top(), m_frame.bottom() - p.y()});
                if (deep > best) {
                    best = deep;
                    anchor = p;
                }
            }
        }
        return best > 6 || fallBack;
    }

    /// Pixels from a point to where a ray last leaves the outline.
    [[nodiscard]] double exitDistance(int feature, QPointF from, QPointF direction) const {
        const PackedLevel& level = m_shapes->packed().levels().front();
        const auto f = static_cast<size_t>(feature);
        double farthest = 0;
        for (quint32 r = level.featureRings[f]; r < level.featureRings[f + 1]; ++r) {
            const auto ring = level.ring(r);
            for (size_t i = 1; i < ring.size(); ++i) {
                const QPointF a = m_request.extent.toPixel({ring[i - 1].x, ring[i - 1].y}, m_request.size);
                const QPointF b = m_request.extent.toPixel({ring[i].x, ring[i].y}, m_request.size);
                const QPointF edge = b - a;
                const double cross = direction.x() * edge.y() - direction.y() * edge.x();
                if (cross == 0) {
                    continue;
                }
                const QPointF to = a - from;
                const double t = (to.x() * edge.y() - to.y() * edge.x()) / cross;
                const double u = (to.x() * direction.y() - to.y() * direction.x()) / cross;
                if (u >= 0 && u <= 1) {
                    farthest = std::max(farthest, t);
                }
            }
        }
        return farthest;
    }

    [[nodiscard]] double costAmong(const Item& item, const Candidate& c) const {
        double cost = c.cost;
        for (const Item& other : m_items) {
            if (&other == &item || other.chosen < 0) {
                continue;
            }
            const Candidate& o = other.candidates[static_cast<size_t>(other.chosen)];
            if (o.box.adjusted(-kGap, -kGap, kGap, kGap).intersects(c.box)) {
                return 1e9;
            }
            if (o.leader && segmentHits(c.box, other.label.leaderFrom, o.leaderTo)) {
                cost += 80;
            }
            if (c.leader && segmentHits(o.box, item.label.leaderFrom, c.leaderTo)) {
                cost += 80;
            }
            if (c.leader && o.leader &&
                QLineF(item.label.leaderFrom, c.leaderTo)
                        .intersects(QLineF(other.label.leaderFrom, o.leaderTo), nullptr) ==
                    QLineF::BoundedIntersection) {
                cost += 60;
            }
        }
        return cost;
    }

    void choose(Item& item) const {
        item.chosen = -1;
        double best = kTooBad;
        for (size_t i = 0; i < item.candidates.size(); ++i) {
            if (item.candidates[i].cost >= best) {
                continue;
            }
            const double cost = costAmong(item, item.candidates[i]);
            if (cost < best) {
                best = cost;
                item.chosen = static_cast<int>(i);
            }
        }
    }

    void place() {
        // Those that have the fewest good places choose first.
        std::vector<size_t> order(m_items.size());
        std::vector<int> good(m_items.size());
        for (size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
            good[i] =
                static_cast<int>(std::count_if(m_items[i].candidates.begin(), m_items[i].candidates.end(),
                                               [](const Candidate& c) { return c.cost < 30; }));
        }
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return good[a] < good[b]; });
        for (int round = 0; round < 3; ++round) {
            for (const size_t i : order) {
                choose(m_items[i]);
            }
        }
    }

    void placeBaseNames(std::vector<MapLabel>& labels) const {
        std::vector<QRectF> taken;
        taken.reserve(labels.size());
        for (const MapLabel& label : labels) {
            taken.push_back(label.box);
        }
        const auto tryName = [&](const PackedLayer& layer, int feature, const BaseMap::Area& area,
                                 MapLabel label, bool mustFit) {
            const QSizeF size = sizeOf(label);
            const QRectF box = pixelBox(layer.box(feature));
            const QRectF seen = box & m_frame;
            if (seen.isEmpty() || box.width() < size.width() * 0.9 || box.height() < size.height() * 1.1) {
                return;
            }
            double best = 40;
            QRectF at;
            const QPointF anchor = m_request.extent.toPixel(area.labelAt, m_request.size);
            const auto consider = [&](QPointF centre, double cost) {
                const QRectF r(centre.x() - size.width() / 2, centre.y() - size.height() / 2, size.width(),
                               size.height());
                if (cost >= best || !isFree(r)) {
                    return;
                }
                for (const QRectF& t : taken) {
                    if (t.adjusted(-3, -3, 3, 3).intersects(r)) {
                        return;
                    }
                }
                for (const MapLabel& l : labels) {
                    cost += l.leader && segmentHits(r, l.leaderFrom, l.leaderTo) ? 60 : 0;
                }
                for (const Obstacle& o : m_obstacles) {
                    const bool covers = o.box.contains(r); // a place as large as the district
                    cost += covers ? 4 : overlap(r, o.box) / (r.width() * r.height()) * o.weight;
                }
                if (cost >= best) {
                    return;
                }
                if (mustFit ? !fits(layer, feature, r)
                            : !layer.contains(feature, m_request.extent.toMap(r.center(), m_request.size))) {
                    return;
                }
                if (!mustFit && !fits(layer, feature, r)) {
                    cost += 12;
                }
                if (cost < best) {
                    best = cost;
                    at = r;
                }
            };
            consider(anchor, 0);
            constexpr int kSteps = 11;
            for (int i = 0; i < kSteps; ++i) {
                for (int j = 0; j < kSteps; ++j) {
                    const QPointF p(seen.left() + (i + 0.5) / kSteps * seen.width(),
                                    seen.top() + (j + 0.5) / kSteps * seen.height());
                    consider(p, 2 + 16 * QLineF(p, anchor).length() / std::max(box.width(), box.height()));
                }
            }
            if (!at.isNull()) {
                label.box = at;
                label.inside = true;
                taken.push_back(at);
                labels.push_back(std::move(label));
            }
        };
        const bool english = m_request.language == Language::English;
        const BaseMap& base = *m_request.base;
        if (m_request.layers.districts && m_request.layers.districtNames) {
            for (int i = 0; i < base.districts.size(); ++i) {
                const BaseMap::Area& area = base.districtAreas[static_cast<size_t>(i)];
                const bool drawn =
                    m_request.layers.labels &&
                    std::find(m_drawnCodes.begin(), m_drawnCodes.end(), area.code) != m_drawnCodes.end();
                const QString name = english && !area.nameEn.isEmpty() ? area.nameEn : area.nameZh;
                if (drawn || name.isEmpty()) {
                    continue;
                }
                MapLabel label;
                label.lines = {name};
                const double width = pixelBox(base.districts.box(i)).width();
                label.font = mapFont(width > 220 ? 14 : width > 80 ? 12.5 : 11, QFont::Medium, m_forPdf);
                // In a PDF a gap of a tenth of the size would read as a space, and the name would not be
                // found.
                const double spacing = width > 220 ? 4 : width > 80 ? 2 : 0.5;
                label.font.setLetterSpacing(QFont::AbsoluteSpacing, m_forPdf ? 0 : spacing);
                label.colour = QColor::fromRgb(kDistrictName);
                tryName(base.districts, i, area, std::move(label), false);
            }
        }
        if (m_request.layers.water && m_request.layers.labels) {
            for (int i = 0; i < base.water.size(); ++i) {
                const BaseMap::Area& area = base.waterAreas[static_cast<size_t>(i)];
                const QString name = english && !area.nameEn.isEmpty() ? area.nameEn : area.nameZh;
                if (name.isEmpty()) {
                    continue;
                }
                MapLabel label;
                label.lines = {name};
                label.font = mapFont(11, QFont::Normal, m_forPdf);
                label.font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
                label.colour = QColor::fromRgb(kWaterName);
                tryName(base.water, i, area, std::move(label), true);
            }
        }
    }

    const MapRequest& m_request;
    bool m_forPdf;
    std::shared_ptr<const PlaceLayer> m_shapes;
    QRectF m_frame;
    std::vector<Obstacle> m_obstacles;
    std::vector<Item> m_items;
    QStringList m_drawnCodes;
};

} // namespace

std::vector<MapLabel> layOutLabels(const MapRequest& request, bool forPdf) {
    return Placer(request, forPdf).run();
}

} // namespace yuantu
