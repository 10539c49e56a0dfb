// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text on paper through QTextLayout: plain text, no markup.
#include "app/briefing/paper_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace yuantu::paper {

namespace {

QFont made(const QStringList& families, int pixels, QFont::Weight weight) {
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace

QFont serif(int pixels, QFont::Weight weight) {
    static const QStringList families{
        QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"), QStringLiteral("SimSun"),
        QStringLiteral("Noto Sans CJK SC"), QStringLiteral("WenQuanYi Micro Hei")};
    return made(families, pixels, weight);
}

QFont sans(int pixels, QFont::Weight weight) {
    static const QStringList families{QStringLiteral("Noto Sans CJK SC"),
                                      QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
                                      QStringLiteral("WenQuanYi Micro Hei")};
    return made(families, pixels, weight);
}

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

Text::Text(const QString& text, const QFont& font, double width, double lineHeight, double firstIndent,
           Qt::Alignment alignment)
    : m_layout(std::make_shared<QTextLayout>(text, font)), m_lineHeight(lineHeight) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    double indent = firstIndent;
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(8.0, width - indent));
        line.setPosition({indent, 0});
        indent = 0;
    }
    m_layout->endLayout();
}

int Text::lines() const {
    return m_layout->lineCount();
}

void Text::paint(QPainter& painter, double x, double y, const QColor& colour, int from, int to) const {
    painter.setPen(colour);
    for (int i = std::max(0, from); i < std::min(to, m_layout->lineCount()); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        line.draw(&painter, {x, y + (m_lineHeight - line.height()) / 2});
        y += m_lineHeight;
    }
}

} // namespace yuantu::paper
