// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog; the years are drawn beside the window's thread.
#include "app/dialogs/animation_dialog.h"

#include "app/briefing/animation.h"
#include "app/briefing/picture_file.h"
#include "app/charts/chart_view.h"
#include "app/session.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrentRun>

namespace yuantu {

namespace {
constexpr double kChartHeight = 240;
constexpr double kScale = 1.5;
} // namespace

AnimationDialog::AnimationDialog(MapOf map, ChartOf chart, Ask& ask, QWidget* parent)
    : QDialog(parent), m_map(std::move(map)), m_chart(std::move(chart)), m_ask(ask),
      m_from(new QSpinBox(this)), m_to(new QSpinBox(this)), m_seconds(new QDoubleSpinBox(this)),
      m_withChart(new QCheckBox(tr("With the growth chart below the map"), this)),
      m_progress(new QProgressBar(this)), m_state(new QLabel(this)) {
    setWindowTitle(tr("Export the years as an animation"));
    setMinimumWidth(360);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setVerticalSpacing(8);
    for (QSpinBox* box : {m_from, m_to}) {
        box->setRange(Session::kFirst, Session::kLast);
    }
    m_from->setValue(2018);
    m_to->setValue(2030);
    m_seconds->setRange(0.1, 10);
    m_seconds->setDecimals(1);
    m_seconds->setSingleStep(0.1);
    m_seconds->setValue(0.8);
    m_withChart->setChecked(!m_chart(m_from->value()).isEmpty());
    m_withChart->setEnabled(m_withChart->isChecked());
    form->addRow(tr("From year"), m_from);
    form->addRow(tr("To year"), m_to);
    form->addRow(tr("Seconds a year"), m_seconds);
    form->addRow(m_withChart);
    m_progress->setVisible(false);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    form->addRow(m_progress);
    m_state->setProperty("role", "note");
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setText(tr("A .gif or .mp4 file, or .png for a picture each year."));
    form->addRow(m_state);
    auto* buttons = new QDialogButtonBox(this);
    m_saveButton = buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &AnimationDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &AnimationDialog::reject);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &AnimationDialog::finish);
}

AnimationDialog::~AnimationDialog() {
    m_stop = true;
    m_watcher.waitForFinished();
}

void AnimationDialog::save() {
    const QString path = m_ask.saveFile(tr("Export the years as an animation"), QStringLiteral("years.gif"),
                                        tr("Animations (*.gif *.mp4);;A picture each year (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    // Maps are drawn on any thread, charts in this one.
    struct Year {
        MapRequest map;
        QImage chart;
    };
    std::vector<Year> years;
    const int from = m_from->value();
    const bool charted = m_withChart->isChecked();
    for (int y = from; y <= m_to->value(); ++y) {
        Year year{m_map(y), {}};
        if (charted) {
            const QSizeF size(year.map.size.width(), kChartHeight);
            year.chart = pictureOf(
                size,
                [&](QPainter& p) {
                    paintChart(p, QRectF({12, 8}, size - QSizeF(24, 14)), m_chart(y));
                },
                kScale);
        }
        years.push_back(std::move(year));
    }
    Animation animation{from, m_to->value(), m_seconds->value(), {}, kScale, {}};
    if (!years.empty()) {
        animation.size = years.front().map.size + QSizeF(0, charted ? kChartHeight : 0);
    }
    animation.draw = [years = std::move(years), from](QPainter& p, int y) {
        const Year& year = years[static_cast<size_t>(y - from)];
        paintMapSheet(p, year.map, {});
        if (!year.chart.isNull()) {
            p.drawImage(QRectF(0, year.map.size.height(), year.map.size.width(), kChartHeight), year.chart);
        }
    };
    m_stop = false;
    m_progress->setRange(0, m_to->value() - from + 1);
    m_progress->setValue(0);
    m_progress->show();
    m_saveButton->setEnabled(false);
    m_state->setText(tr("Drawing…"));
    m_watcher.setFuture(QtConcurrent::run([this, path, animation] {
        return saveAnimation(path, animation, [this](int done) {
            QMetaObject::invokeMethod(this, [this, done] { show(done); });
            return !m_stop.load();
        });
    }));
}

void AnimationDialog::show(int done) {
    m_progress->setValue(done);
    if (done == m_progress->maximum()) {
        m_state->setText(tr("Putting the pictures together…"));
    }
}

void AnimationDialog::finish() {
    const Result<QStringList> written = m_watcher.result();
    m_progress->hide();
    m_saveButton->setEnabled(true);
    if (!written) {
        m_state->clear();
        m_ask.tell(written.error().sentence, written.error().detail);
    } else if (!written->isEmpty()) {
        accept();
    } else {
        QDialog::reject();
    }
}

void AnimationDialog::reject() {
    if (isRunning()) {
        m_stop = true; // finish() closes it
        m_state->setText(tr("Stopping…"));
    } else {
        QDialog::reject();
    }
}

} // namespace yuantu
