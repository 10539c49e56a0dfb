// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts and laid-out text on paper. Lengths are pixels of 1/96 inch.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

#include <memory>

class QPainter;
class QTextLayout;

namespace yuantu::paper {

inline constexpr double kMm = 96 / 25.4;
inline const QColor kText{0x1F, 0x23, 0x28};
inline const QColor kQuiet{0x5A, 0x64, 0x70};
inline const QColor kLine{0xD0, 0xD6, 0xDC};
inline const QColor kShade{0xF1, 0xF4, 0xF7};
inline const QColor kAccent{0x14, 0x52, 0x7F};

/// Body and titles; unshaped, because shaped digits lose their Unicode value in a PDF's text layer.
[[nodiscard]] QFont serif(int pixels, QFont::Weight weight = QFont::Normal);
/// Tables, charts, headers.
[[nodiscard]] QFont sans(int pixels, QFont::Weight weight = QFont::Normal);
[[nodiscard]] double widthOf(const QString& text, const QFont& font);

/// A text broken into lines of one height.
class Text {
public:
    Text(const QString& text, const QFont& font, double width, double lineHeight, double firstIndent = 0,
         Qt::Alignment alignment = Qt::AlignLeft);
    [[nodiscard]] int lines() const;
    [[nodiscard]] double lineHeight() const { return m_lineHeight; }
    [[nodiscard]] double height() const { return lines() * m_lineHeight; }
    /// Lines [from, to) with the first one's top at `y`.
    void paint(QPainter& painter, double x, double y, const QColor& colour, int from = 0,
               int to = 1 << 20) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    double m_lineHeight;
};

} // namespace yuantu::paper
