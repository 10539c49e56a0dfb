// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a ChartSpec in the window, and paints one on paper. Qt Charts is seen in this one source file only.
#pragma once

#include "core/base/result.h"
#include "core/report/chart_spec.h"

#include <QFont>
#include <QSet>
#include <QWidget>

#include <memory>

namespace yuantu {

/// Colours and font of a chart.
struct ChartLook {
    QColor surface{0xFF, 0xFF, 0xFF};
    QColor text{0x1F, 0x23, 0x28};
    QColor quiet{0x5A, 0x64, 0x70};
    QColor line{0xDD, 0xE1, 0xE6};
    QColor accent{0x17, 0x69, 0xAA};
    bool dark = false;
    QFont font; ///< family of all texts; sizes are the chart's own
};

/// The colour itself where it stands out from the surface, else a lighter one.
[[nodiscard]] QColor onSurface(const QColor& colour, const ChartLook& look);

/// Light, in the fonts of maps and paper.
[[nodiscard]] ChartLook paperLook();

/// Paints into `rect`, whose size is in pixels of 1/96 inch: scale the painter for paper. Pure vector.
/// Text for PDFs is not shaped, because digits after Latin letters otherwise lose their Unicode value there.
void paintChart(QPainter& painter, const QRectF& rect, const ChartSpec& spec,
                const ChartLook& look = paperLook());

class ChartView : public QWidget {
    Q_OBJECT
public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setSpec(const ChartSpec& spec);
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    void setLook(const ChartLook& look);
    /// Names switched off in the legend; they stay off while the spec changes.
    [[nodiscard]] const QSet<QString>& hiddenNames() const { return m_hidden; }

    [[nodiscard]] QImage toImage(double scale = 2) const;
    /// PNG (at twice the size), SVG or PDF by the file's ending. Errors: (usage) another ending, (write).
    [[nodiscard]] Result<void> saveTo(const QString& path) const;
    void copyToClipboard() const;

    [[nodiscard]] QSize sizeHint() const override { return {560, 260}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 140}; }

signals:
    /// The person wants a file; whoever asks for file names answers with saveTo().
    void saveAsked();
    void yearPicked(int year);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void rebuild();
    void drawOn(QPainter& painter) const;

    ChartSpec m_spec;
    ChartLook m_look;
    QSet<QString> m_hidden;
    class Drawing;
    friend void paintChart(QPainter&, const QRectF&, const ChartSpec&, const ChartLook&);
    std::unique_ptr<Drawing> m_drawing; ///< null until it is needed
    std::optional<QPointF> m_hovered;   ///< the point under the mouse, in widget pixels
    QColor m_hoveredColour;
};

} // namespace yuantu
