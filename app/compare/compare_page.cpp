// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a page is refreshed.
#include "app/compare/compare_page.h"

#include <QTimer>

#include <utility>

namespace yuantu {

ComparePage::ComparePage(ComparisonSource& source, QWidget* parent) : QWidget(parent), m_source(source) {
    connect(&source, &ComparisonSource::changed, this, [this] { later(true); });
    connect(&source, &ComparisonSource::yearChanged, this, [this] { later(false); });
    connect(&source, &ComparisonSource::placeChanged, this, [this] { later(false); });
}

void ComparePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) {
        m_stale = false;
        refresh(std::exchange(m_contentStale, false));
    }
}

void ComparePage::later(bool content) {
    m_stale = true;
    m_contentStale = m_contentStale || content;
    if (isVisible() && !m_waiting) {
        m_waiting = true;
        QTimer::singleShot(0, this, [this] {
            m_waiting = false;
            if (isVisible() && m_stale) {
                m_stale = false;
                refresh(std::exchange(m_contentStale, false));
            }
        });
    }
}

QString ComparePage::pictureFilter() {
    return tr("Pictures (*.png *.svg *.pdf)");
}

} // namespace yuantu
