// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Krüger's series for the transverse Mercator of the map.
#include "core/geo/map_projection.h"

#include <array>
#include <cmath>
#include <numbers>

namespace yuantu {

namespace {

constexpr double kRadians = std::numbers::pi / 180;
constexpr double kOriginLon = 121.4667;
constexpr double kOriginLat = 31.2;
constexpr double kSemiMajor = 6378137.0;
constexpr double kFlattening = 1 / 298.257222101;

constexpr double n = kFlattening / (2 - kFlattening);
constexpr double n2 = n * n;
constexpr double n3 = n2 * n;
constexpr double n4 = n2 * n2;
constexpr double kEccentricity2 = kFlattening * (2 - kFlattening);
constexpr double kRectifying = kSemiMajor / (1 + n) * (1 + n2 / 4 + n4 / 64);

constexpr std::array<double, 4> kAlpha = {
    n / 2 - 2.0 / 3 * n2 + 5.0 / 16 * n3 + 41.0 / 180 * n4,
    13.0 / 48 * n2 - 3.0 / 5 * n3 + 557.0 / 1440 * n4,
    61.0 / 240 * n3 - 103.0 / 140 * n4,
    49561.0 / 161280 * n4,
};
constexpr std::array<double, 4> kBeta = {
    n / 2 - 2.0 / 3 * n2 + 37.0 / 96 * n3 - 1.0 / 360 * n4,
    1.0 / 48 * n2 + 1.0 / 15 * n3 - 437.0 / 1440 * n4,
    17.0 / 480 * n3 - 37.0 / 840 * n4,
    4397.0 / 161280 * n4,
};

struct Plane {
    double xi;  // towards the north, in units of the rectifying radius
    double eta; // towards the east
};

double conformalTangent(double tau) {
    static const double e = std::sqrt(kEccentricity2);
    const double sigma = std::sinh(e * std::atanh(e * tau / std::hypot(1, tau)));
    return tau * std::hypot(1, sigma) - sigma * std::hypot(1, tau);
}

Plane planeFromRadians(double lon, double lat) {
    const double tau = conformalTangent(std::tan(lat));
    const double xi = std::atan2(tau, std::cos(lon));
    const double eta = std::asinh(std::sin(lon) / std::hypot(tau, std::cos(lon)));
    Plane p{xi, eta};
    for (size_t j = 0; j < kAlpha.size(); ++j) {
        const double k = 2.0 * static_cast<double>(j + 1);
        p.xi += kAlpha[j] * std::sin(k * xi) * std::cosh(k * eta);
        p.eta += kAlpha[j] * std::cos(k * xi) * std::sinh(k * eta);
    }
    return p;
}

double originXi() {
    static const double xi = planeFromRadians(0, kOriginLat * kRadians).xi;
    return xi;
}

} // namespace

QPointF mapFromLonLat(QPointF lonLat) {
    const Plane p = planeFromRadians((lonLat.x() - kOriginLon) * kRadians, lonLat.y() * kRadians);
    return {kRectifying * p.eta, kRectifying * (p.xi - originXi())};
}

QPointF lonLatFromMap(QPointF metres) {
    const double xi = metres.y() / kRectifying + originXi();
    const double eta = metres.x() / kRectifying;
    double xi1 = xi;
    double eta1 = eta;
    for (size_t j = 0; j < kBeta.size(); ++j) {
        const double k = 2.0 * static_cast<double>(j + 1);
        xi1 -= kBeta[j] * std::sin(k * xi) * std::cosh(k * eta);
        eta1 -= kBeta[j] * std::cos(k * xi) * std::sinh(k * eta);
    }
    const double target = std::sin(xi1) / std::hypot(std::sinh(eta1), std::cos(xi1));
    double tau = target / (1 - kEccentricity2);
    for (int i = 0; i < 6; ++i) { // Newton; two or three steps are enough
        const double tau1 = conformalTangent(tau);
        const double step = (target - tau1) / std::hypot(1, tau1) * (1 + (1 - kEccentricity2) * tau * tau) /
                            ((1 - kEccentricity2) * std::hypot(1, tau));
        tau += step;
        if (std::abs(step) < 1e-15 * std::max(1.0, std::abs(tau))) {
            break;
        }
    }
    const double lon = std::atan2(std::sinh(eta1), std::cos(xi1));
    return {lon / kRadians + kOriginLon, std::atan(tau) / kRadians};
}

Box mapBoxFromLonLat(double west, double south, double east, double north) {
    Box box;
    for (const double lon : {west, 0.5 * (west + east), east}) {
        for (const double lat : {south, 0.5 * (south + north), north}) {
            box.add(mapFromLonLat({lon, lat}));
        }
    }
    return box;
}

bool isMappable(QPointF lonLat) {
    return std::isfinite(lonLat.x()) && std::isfinite(lonLat.y()) &&
           std::abs(lonLat.x() - kOriginLon) <= 10 && std::abs(lonLat.y() - kOriginLat) <= 10;
}

} // namespace yuantu
