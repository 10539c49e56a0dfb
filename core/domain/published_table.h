// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that a save derives from the plan for people who open it in QGIS or with SQL. Plain data.
#pragma once

#include "core/geo/geometry.h"

#include <QString>
#include <QVariant>

#include <memory>
#include <vector>

namespace yuantu {

struct PublishedTable {
    enum class Shape { None, MultiPolygon, Point };
    struct Column {
        QString name;
        bool isNumber = false;
    };
    struct Row {
        qint64 id = 0;
        std::shared_ptr<const Geometry> geometry; ///< null where the place has no outline
        std::vector<QVariant> cells;              ///< as many as columns; an invalid one is NULL
    };
    QString name;
    QString title;
    Shape shape = Shape::None;
    std::vector<Column> columns;
    std::vector<Row> rows;
    QString styleQml; ///< default style of the layer in QGIS; empty for none
};

/// A QGIS style for a table that is not derived (the places themselves).
struct PublishedStyle {
    QString table;
    QString geometryColumn;
    QString qml;
};

struct Publication {
    std::vector<PublishedTable> tables;
    std::vector<PublishedStyle> styles;
};

} // namespace yuantu
