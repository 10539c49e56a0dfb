// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// QML texts. Kept as small as QGIS accepts; what is left out takes its defaults.
#include "core/projection/qgis_style.h"

#include "core/base/quantity.h"

#include <array>
#include <cmath>

namespace yuantu {

namespace {

constexpr std::array kBlues{"234,243,248", "187,215,232", "127,179,211", "60,134,181", "20,82,127"};
constexpr auto kEdge = "20,82,127";

QString option(const char* name, const QString& value) {
    return QStringLiteral("<Option type=\"QString\" name=\"%1\" value=\"%2\"/>")
        .arg(QLatin1StringView(name), value);
}

QString fillSymbol(int name, const QString& colour, int alpha) {
    return QStringLiteral(
               "<symbol type=\"fill\" name=\"%1\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
               "<layer class=\"SimpleFill\" enabled=\"1\" pass=\"0\" locked=\"0\"><Option "
               "type=\"Map\">%2</Option>"
               "</layer></symbol>")
        .arg(name)
        .arg(option("color", colour + QStringLiteral(",%1").arg(alpha)) +
             option("style", QStringLiteral("solid")) +
             option("outline_color", QString::fromLatin1(kEdge) + QStringLiteral(",255")) +
             option("outline_style", QStringLiteral("solid")) +
             option("outline_width", QStringLiteral("0.36")) +
             option("outline_width_unit", QStringLiteral("MM")));
}

QString labels(const QString& field) {
    return QStringLiteral(
               "<labeling type=\"simple\"><settings calloutType=\"simple\">"
               "<text-style fieldName=\"%1\" isExpression=\"0\" fontFamily=\"Noto Sans CJK SC\" "
               "fontSize=\"8\" "
               "fontSizeUnit=\"Point\" textColor=\"31,35,40,255\">"
               "<text-buffer bufferDraw=\"1\" bufferSize=\"0.7\" bufferSizeUnits=\"MM\" "
               "bufferColor=\"255,255,255,255\"/>"
               "</text-style><placement placement=\"1\"/><rendering drawLabels=\"1\"/></settings></labeling>")
        .arg(field);
}

QString document(const QString& renderer, bool named) {
    return QStringLiteral("<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
                          "<qgis version=\"3.22.0\" styleCategories=\"%1\"%2>\n")
               .arg(named ? QStringLiteral("Symbology|Labeling") : QStringLiteral("Symbology"),
                    named ? QStringLiteral(" labelsEnabled=\"1\"") : QString()) +
           renderer + (named ? labels(QStringLiteral("name_zh")) : QString()) + QStringLiteral("\n</qgis>\n");
}

QString singleSymbol(const QString& symbol) {
    return QStringLiteral(
               "<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">"
               "<symbols>%1</symbols></renderer-v2>")
        .arg(symbol);
}

} // namespace

QString outlineQml() {
    return document(singleSymbol(fillSymbol(0, QString::fromLatin1(kBlues[2]), 110)), true);
}

QString graduatedQml(const QString& expression, const std::vector<double>& breaks, double last) {
    if (breaks.empty()) {
        return document(singleSymbol(fillSymbol(0, QString::fromLatin1(kBlues[0]), 60)), false);
    }
    QString ranges;
    QString symbols;
    for (size_t i = 0; i < breaks.size(); ++i) {
        const bool final = i + 1 == breaks.size();
        const double low = breaks[i];
        const double high = final ? std::max(last, low) : breaks[i + 1];
        const auto shown = [](double v) { return formatNumber(v, decimalsNeeded(v, 2)); };
        const QString label =
            final ? QStringLiteral("≥ ") + shown(low) : shown(low) + QStringLiteral(" – ") + shown(high);
        ranges +=
            QStringLiteral("<range symbol=\"%1\" lower=\"%2\" upper=\"%3\" label=\"%4\" render=\"true\"/>")
                .arg(i)
                .arg(low, 0, 'f', 9)
                .arg(high, 0, 'f', 9)
                .arg(label);
        // Few classes spread over the whole of the colours.
        const size_t colour = breaks.size() == 1 ? 2 : i * (kBlues.size() - 1) / (breaks.size() - 1);
        symbols += fillSymbol(static_cast<int>(i),
                              QString::fromLatin1(kBlues[std::min(colour, kBlues.size() - 1)]), 230);
    }
    return document(
        QStringLiteral("<renderer-v2 type=\"graduatedSymbol\" attr=\"%1\" graduatedMethod=\"GraduatedColor\" "
                       "symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">"
                       "<ranges>%2</ranges><symbols>%3</symbols></renderer-v2>")
            .arg(expression.toHtmlEscaped(), ranges, symbols),
        true);
}

QString markerQml() {
    const QString symbol =
        QStringLiteral("<symbol type=\"marker\" name=\"0\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
                       "<layer class=\"SimpleMarker\" enabled=\"1\" pass=\"0\" locked=\"0\"><Option "
                       "type=\"Map\">%1</Option>"
                       "</layer></symbol>")
            .arg(option("name", QStringLiteral("circle")) +
                 option("color", QString::fromLatin1(kBlues[3]) + QStringLiteral(",255")) +
                 option("outline_color", QStringLiteral("255,255,255,255")) +
                 option("outline_width", QStringLiteral("0.4")) +
                 option("outline_width_unit", QStringLiteral("MM")) + option("size", QStringLiteral("3")) +
                 option("size_unit", QStringLiteral("MM")));
    return document(singleSymbol(symbol), true);
}

std::vector<double> quantiles(std::vector<double> values) {
    std::erase_if(values, [](double v) { return !std::isfinite(v); });
    std::sort(values.begin(), values.end());
    std::vector<double> breaks;
    for (size_t i = 0; i < kBlues.size() && !values.empty(); ++i) {
        const double at = values[i * values.size() / kBlues.size()];
        if (breaks.empty() || at > breaks.back()) {
            breaks.push_back(at);
        }
    }
    return breaks;
}

} // namespace yuantu
