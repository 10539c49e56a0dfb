// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A slider with a label a year.
#include "app/panels/year_bar.h"

#include "app/look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSlider>
#include <QStyleOptionSlider>
#include <QToolButton>

namespace yuantu {

namespace {

/// A slider that writes its years under the groove and jumps to where it is clicked.
class YearSlider : public QSlider {
public:
    explicit YearSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
        setFixedHeight(36);
        setMinimumWidth(240);
    }

protected:
    void mousePressEvent(QMouseEvent* event) override {
        if (event->button() == Qt::LeftButton) {
            setValue(yearAt(event->position().x()));
        }
        event->accept();
    }
    void mouseMoveEvent(QMouseEvent* event) override {
        if (event->buttons() & Qt::LeftButton) {
            setValue(yearAt(event->position().x()));
        }
    }
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const Tones& t = tones();
        const double y = 9;
        p.setPen(QPen(t.line, 3, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(QPointF(xOf(minimum()), y), QPointF(xOf(maximum()), y));
        p.setFont(interfaceFont(11));
        const int step = (xOf(minimum() + 1) - xOf(minimum())) < 34 ? 2 : 1;
        for (int year = minimum(); year <= maximum(); ++year) {
            const bool now = year == value();
            p.setPen(QPen(t.line.darker(115), 1));
            p.drawLine(QPointF(xOf(year), y + 4), QPointF(xOf(year), y + 8));
            if (now || ((year - minimum()) % step == 0 && std::abs(year - value()) >= step)) {
                p.setPen(now ? t.accent : t.quiet);
                p.drawText(QRectF(xOf(year) - 22, y + 9, 44, 16), Qt::AlignCenter, QString::number(year));
            }
        }
        p.setPen(QPen(hasFocus() ? t.accent : t.line.darker(130), hasFocus() ? 2 : 1));
        p.setBrush(t.accent);
        p.drawEllipse(QPointF(xOf(value()), y), 6, 6);
    }

private:
    [[nodiscard]] double xOf(int year) const {
        return 24 + (width() - 48.0) * (year - minimum()) / std::max(1, maximum() - minimum());
    }
    [[nodiscard]] int yearAt(double x) const {
        return static_cast<int>(
            std::lround(minimum() + (x - 24) / std::max(1.0, width() - 48.0) * (maximum() - minimum())));
    }
};

} // namespace

YearBar::YearBar(Session& session, QAction* play, QWidget* parent)
    : QWidget(parent), m_session(session), m_play(play), m_slider(new YearSlider(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(0);
    auto* button = new QToolButton(this);
    button->setDefaultAction(play);
    button->setAutoRaise(true);
    layout->addWidget(button);
    layout->addWidget(m_slider, 1);
    m_timer.setInterval(kYearMs);
    connect(&m_timer, &QTimer::timeout, this, &YearBar::playNext);
    connect(play, &QAction::toggled, this, &YearBar::setPlaying);
    m_slider->setRange(Session::kFirst, Session::kLast);
    m_slider->setPageStep(1);
    m_slider->setValue(session.year());
    m_slider->setAccessibleName(tr("Year"));
    m_slider->setToolTip(tr("Year of the map and the tables"));
    connect(m_slider, &QSlider::valueChanged, &session, &Session::setYear);
    connect(&session, &Session::yearChanged, this, [this] {
        m_slider->setValue(m_session.year());
        if (!m_stepping) {
            m_play->setChecked(false);
        }
    });
    connect(&session, &Session::documentReplaced, this, [this] { m_play->setChecked(false); });
}

void YearBar::setPlaying(bool playing) {
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    if (!playing) {
        m_timer.stop();
        return;
    }
    if (m_session.year() == Session::kLast) {
        const QScopedValueRollback stepping(m_stepping, true);
        m_session.setYear(Session::kFirst);
    }
    m_timer.start();
}

void YearBar::playNext() {
    const QScopedValueRollback stepping(m_stepping, true);
    m_session.setYear(m_session.year() + 1);
    if (m_session.year() == Session::kLast) {
        m_play->setChecked(false);
    }
}

} // namespace yuantu
