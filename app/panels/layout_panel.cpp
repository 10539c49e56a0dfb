// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filling the tree and following the selection both ways.
#include "app/panels/layout_panel.h"

#include "app/look.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace yuantu {

namespace {

constexpr int kPlaceRole = Qt::UserRole;
constexpr int kLayoutRole = Qt::UserRole + 1;
constexpr int kLayerRole = Qt::UserRole + 2;

QTreeWidgetItem* heading(QTreeWidget* tree, const QString& text, const QString& iconName) {
    auto* item = new QTreeWidgetItem(tree, {text});
    item->setFlags(Qt::ItemIsEnabled);
    item->setIcon(0, icon(iconName));
    QFont font = interfaceFont(13, QFont::DemiBold);
    item->setFont(0, font);
    item->setExpanded(true);
    return item;
}

} // namespace

LayoutPanel::LayoutPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_search(new QLineEdit(this)), m_tree(new QTreeWidget(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_search->setPlaceholderText(tr("Find a place"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a place"));
    m_search->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    auto* box = new QWidget(this);
    auto* boxLayout = new QVBoxLayout(box);
    boxLayout->setContentsMargins(8, 8, 8, 8);
    boxLayout->addWidget(m_search);
    layout->addWidget(box);
    layout->addWidget(m_tree, 1);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(14);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Layouts and layers"));
    m_tree->setTextElideMode(Qt::ElideRight);

    connect(&session, &Session::documentReplaced, this, &LayoutPanel::rebuild);
    connect(&session, &Session::planChanged, this, [this](const Change& change) {
        if (change.touches(u"place") || change.touches(u"layout") || change.touches(u"layout_member")) {
            rebuild();
        }
    });
    connect(&session, &Session::selectionChanged, this, &LayoutPanel::showSelection);
    connect(m_search, &QLineEdit::textChanged, this, &LayoutPanel::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
            if (!(*it)->isHidden() && (*it)->data(0, kPlaceRole).isValid() && !m_search->text().isEmpty()) {
                m_tree->clearSelection();
                (*it)->setSelected(true);
                emit placesActivated(placesOf(*it));
                return;
            }
        }
    });
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &LayoutPanel::selectionFromTree);
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        if (const auto places = placesOf(item); !places.isEmpty()) {
            emit placesActivated(places);
        }
    });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_quiet) {
            return;
        }
        if (const QVariant layer = item->data(0, kLayerRole); layer.isValid()) {
            emit layerToggled(static_cast<MapLayer>(layer.toInt()), item->checkState(0) == Qt::Checked);
        } else if (item->data(0, kLayoutRole).isValid()) {
            emit groupsChanged();
        }
    });
}

void LayoutPanel::rebuild() {
    const QScopedValueRollback quiet(m_quiet, true);
    m_tree->clear();
    const Plan& plan = *m_session.plan();
    const Language language = m_session.language();
    const auto addPlace = [&](QTreeWidgetItem* parent, PlaceId id, const QString& tip) -> QTreeWidgetItem* {
        const Place* place = plan.places().find(id);
        if (place == nullptr) {
            return nullptr;
        }
        auto* item = new QTreeWidgetItem(parent, {shortNameOf(*place, language)});
        item->setData(0, kPlaceRole, QVariant::fromValue<qint64>(id.value));
        item->setToolTip(0, plainTip(nameOf(*place, language) + u'\n' + tip));
        return item;
    };

    QTreeWidgetItem* layouts = heading(m_tree, tr("Layouts"), QStringLiteral("layers"));
    for (const Layout& l : plan.layouts()) {
        const Document* document = plan.documents().find(l.document);
        const Place* place = plan.places().find(l.place);
        const QString period =
            document == nullptr || document->periodFrom == 0
                ? QString()
                : QStringLiteral(" %1–%2").arg(document->periodFrom).arg(document->periodTo);
        auto* item = new QTreeWidgetItem(
            layouts, {QStringLiteral("%1%2 · %3")
                          .arg(place == nullptr ? QString() : shortNameOf(*place, language), period,
                               nameOf(l, language))});
        item->setToolTip(0, document == nullptr ? QString() : plainTip(nameOf(*document, language)));
        const auto members = plan.membersOf(l.id);
        if (members.empty()) {
            auto* none = new QTreeWidgetItem(item, {tr("Only cited; no members stated")});
            none->setFlags(Qt::ItemIsEnabled);
            none->setForeground(0, tones().quiet);
            continue;
        }
        item->setData(0, kLayoutRole, QVariant::fromValue<qint64>(l.id.value));
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
        QHash<QString, QTreeWidgetItem*> groups;
        QHash<PlaceId, QTreeWidgetItem*> byPlace;
        for (const LayoutMember* m : members) {
            QTreeWidgetItem* parent = byPlace.value(m->within);
            if (parent == nullptr) {
                QTreeWidgetItem*& group = groups[m->group];
                if (group == nullptr) {
                    const QString name =
                        language == Language::English && !m->groupEn.isEmpty() ? m->groupEn : m->groupZh;
                    group = new QTreeWidgetItem(item, {name.isEmpty() ? m->group : name});
                    group->setForeground(0, tones().quiet);
                    group->setExpanded(true);
                }
                parent = group;
            }
            const QString role =
                language == Language::English && !m->roleEn.isEmpty() ? m->roleEn : m->roleZh;
            if (QTreeWidgetItem* added = addPlace(parent, m->place, role)) {
                added->setExpanded(true);
                byPlace.insert(m->place, added);
            }
        }
        if (l.open) {
            for (QTreeWidgetItem* group : std::as_const(groups)) {
                if (group->text(0).contains(u'X')) {
                    group->setToolTip(0, tr("Open: further members may be named"));
                }
            }
        }
        item->setExpanded(l.place != plan.places().rows().front().id || plan.layouts().size() < 3);
    }

    QTreeWidgetItem* districts = heading(m_tree, tr("Districts"), QStringLiteral("zoom-all"));
    for (const Place& p : plan.places()) {
        if (p.kind == PlaceKind::District || p.kind == PlaceKind::City) {
            addPlace(districts, p.id, p.adminCode);
        }
    }
    districts->setExpanded(false);

    QTreeWidgetItem* layers = heading(m_tree, tr("Map layers"), QStringLiteral("layers"));
    const std::pair<MapLayer, QString> rows[] = {{MapLayer::Labels, tr("Labels")},
                                                 {MapLayer::Places, tr("Parks and zones")},
                                                 {MapLayer::DistrictNames, tr("District names")},
                                                 {MapLayer::Districts, tr("District lines")},
                                                 {MapLayer::Water, tr("Water")},
                                                 {MapLayer::Counties, tr("Neighbouring counties")}};
    for (const auto& [layer, name] : rows) {
        auto* item = new QTreeWidgetItem(layers, {name});
        item->setData(0, kLayerRole, static_cast<int>(layer));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Checked);
    }
    layers->setExpanded(true);
    showSelection();
    emit groupsChanged();
}

std::vector<PlaceGroup> LayoutPanel::groups() const {
    const Plan& plan = *m_session.plan();
    std::vector<PlaceGroup> groups;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        const QVariant layout = (*it)->data(0, kLayoutRole);
        if (layout.isValid() && (*it)->checkState(0) == Qt::Checked) {
            PlaceGroup group;
            for (const LayoutMember* m : plan.membersOf({layout.toLongLong()})) {
                const Place* p = plan.places().find(m->place);
                if (p != nullptr && p->outline) {
                    group.places.push_back(m->place);
                }
            }
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

QList<PlaceId> LayoutPanel::placesOf(const QTreeWidgetItem* item) const {
    QList<PlaceId> places;
    if (const QVariant id = item->data(0, kPlaceRole); id.isValid()) {
        places << PlaceId{id.toLongLong()};
        return places;
    }
    for (int i = 0; i < item->childCount(); ++i) {
        for (const PlaceId p : placesOf(item->child(i))) {
            if (!places.contains(p)) {
                places << p;
            }
        }
    }
    return places;
}

void LayoutPanel::selectionFromTree() {
    if (m_quiet) {
        return;
    }
    const QScopedValueRollback quiet(m_quiet, true);
    std::vector<PlaceId> places;
    for (const QTreeWidgetItem* item : m_tree->selectedItems()) {
        for (const PlaceId p : placesOf(item)) {
            if (std::ranges::find(places, p) == places.end()) {
                places.push_back(p);
            }
        }
    }
    m_session.setSelection(places);
}

void LayoutPanel::showSelection() {
    if (m_quiet && sender() == &m_session) {
        return;
    }
    const QScopedValueRollback quiet(m_quiet, true);
    m_tree->clearSelection();
    QTreeWidgetItem* first = nullptr;
    QSet<PlaceId> shown;
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        const QVariant id = (*it)->data(0, kPlaceRole);
        const PlaceId place{id.toLongLong()};
        if (id.isValid() && !shown.contains(place) &&
            std::ranges::find(m_session.selection(), place) != m_session.selection().end()) {
            (*it)->setSelected(true);
            shown.insert(place);
            first = first == nullptr ? *it : first;
        }
    }
    if (first != nullptr) {
        m_tree->scrollToItem(first);
    }
}

void LayoutPanel::filter(const QString& text) {
    const QString wanted = text.trimmed();
    const std::function<bool(QTreeWidgetItem*)> apply = [&](QTreeWidgetItem* item) {
        bool visible = wanted.isEmpty() || item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                       item->toolTip(0).contains(wanted, Qt::CaseInsensitive);
        for (int i = 0; i < item->childCount(); ++i) {
            visible = apply(item->child(i)) || visible;
        }
        item->setHidden(!visible);
        if (!wanted.isEmpty() && visible) {
            item->setExpanded(true);
        }
        return visible;
    };
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        apply(m_tree->topLevelItem(i));
    }
}

} // namespace yuantu
