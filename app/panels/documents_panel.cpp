// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of documents and the line about the chosen figure.
#include "app/panels/documents_panel.h"

#include "app/look.h"
#include "core/base/quantity.h"

#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace yuantu {

namespace {
constexpr int kFigureRole = Qt::UserRole;
}

DocumentsPanel::DocumentsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_tree(new QTreeWidget(this)), m_detail(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tree, 1);
    m_tree->setColumnCount(3);
    m_tree->setHeaderLabels({tr("Document, section, figure"), tr("As printed"), tr("Year")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    // Fixed widths: measuring every row would take a tenth of the program's start.
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Interactive);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::Interactive);
    m_tree->header()->resizeSection(1, 92);
    m_tree->header()->resizeSection(2, 52);
    m_tree->header()->setMinimumSectionSize(40);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Documents"));
    m_detail->setProperty("role", "note");
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setContentsMargins(8, 6, 8, 6);
    layout->addWidget(m_detail);

    connect(&session, &Session::documentReplaced, this, &DocumentsPanel::rebuild);
    connect(&session, &Session::selectionChanged, this, &DocumentsPanel::rebuild);
    connect(&session, &Session::scenarioChanged, this, &DocumentsPanel::rebuild);
    connect(&session, &Session::planChanged, this, [this](const Change& change) {
        if (change.touches(u"figure") || change.touches(u"document")) {
            rebuild();
        }
    });
    connect(&session, &Session::figureChanged, this, &DocumentsPanel::showFigure);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (m_quiet || item == nullptr || !item->data(0, kFigureRole).isValid()) {
            return;
        }
        const QScopedValueRollback quiet(m_quiet, true);
        const FigureId id{item->data(0, kFigureRole).toLongLong()};
        m_session.setCurrentFigure(id);
        showFigure();
    });
    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, [this](QTreeWidgetItem* item) {
        const Figure* f = m_session.plan()->figures().find({item->data(0, kFigureRole).toLongLong()});
        if (f != nullptr) {
            m_session.setIndicator(f->slot.indicator);
            m_session.setSelection({f->slot.place});
        }
    });
}

void DocumentsPanel::rebuild() {
    const QScopedValueRollback quiet(m_quiet, true);
    m_tree->clear();
    const Plan& plan = *m_session.plan();
    const Language language = m_session.language();
    const auto& selection = m_session.selection();
    QHash<DocumentId, QTreeWidgetItem*> documents;
    QHash<QString, QTreeWidgetItem*> sections;
    // Figures in the order of the files, so that a document reads from top to bottom.
    QTreeWidgetItem* assumptions = nullptr;
    for (const SeriesKey& series : plan.series(m_session.scenario())) {
        if (!selection.empty() && std::ranges::find(selection, series.place) == selection.end()) {
            continue;
        }
        for (const Figure* f : plan.effective(m_session.scenario(), series)) {
            const Document* d = plan.documents().find(f->document);
            QTreeWidgetItem* parent = nullptr;
            if (d == nullptr) {
                if (assumptions == nullptr) {
                    assumptions = new QTreeWidgetItem(m_tree, {tr("Assumptions of the scenario")});
                    assumptions->setExpanded(true);
                }
                parent = assumptions;
            } else {
                QTreeWidgetItem*& document = documents[d->id];
                if (document == nullptr) {
                    document = new QTreeWidgetItem(m_tree, {nameOf(*d, language)});
                    document->setIcon(0, icon(QStringLiteral("document")));
                    document->setExpanded(true);
                    QStringList tip{nameOf(*d, language), documentStatusName(d->status)};
                    tip << (language == Language::English ? d->issuerEn : d->issuerZh) << d->date
                        << d->number;
                    tip.removeAll(QString());
                    document->setToolTip(0, plainTip(tip.join(u'\n')));
                    if (d->status == DocumentStatus::Draft) {
                        document->setText(1, documentStatusName(d->status));
                    }
                }
                QTreeWidgetItem*& section = sections[QString::number(d->id.value) + f->section];
                if (section == nullptr) {
                    section = new QTreeWidgetItem(document, {f->section});
                    section->setForeground(0, tones().quiet);
                    section->setExpanded(true);
                }
                parent = section;
            }
            const Place* place = plan.places().find(f->slot.place);
            const Indicator* indicator = plan.indicators().find(f->slot.indicator);
            if (place == nullptr || indicator == nullptr) {
                continue;
            }
            auto* item = new QTreeWidgetItem(
                parent, {QStringLiteral("%1 · %2 · %3")
                             .arg(shortNameOf(*place, language), nameOf(*indicator, language),
                                  aspectName(f->slot.aspect)),
                         f->isMissing() ? QStringLiteral("—") : f->printed, QString::number(f->slot.year)});
            item->setData(0, kFigureRole, QVariant::fromValue<qint64>(f->id.value));
            item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(0, plainTip(item->text(0)));
        }
    }
    if (m_tree->topLevelItemCount() == 0) {
        auto* none = new QTreeWidgetItem(m_tree, {tr("The documents state nothing of the selected places.")});
        none->setFlags(Qt::ItemIsEnabled);
        none->setForeground(0, tones().quiet);
    }
    m_tree->setFirstColumnSpanned(0, {}, m_tree->topLevelItemCount() == 1 && documents.isEmpty());
    showFigure();
}

void DocumentsPanel::showFigure() {
    const Plan& plan = *m_session.plan();
    const Figure* f = plan.figures().find(m_session.currentFigure());
    if (f == nullptr) {
        m_detail->setText(tr("Choose a figure in a table to see where it comes from."));
        return;
    }
    const Document* d = plan.documents().find(f->document);
    QStringList lines;
    if (d != nullptr) {
        lines << nameOf(*d, m_session.language()) +
                     (d->number.isEmpty() ? QString() : QStringLiteral(" · ") + d->number);
        lines << tr("Section: %1").arg(f->section);
        lines << tr("Printed: %1").arg(f->printed);
    } else {
        lines << tr("Assumed by a planner: %1").arg(f->printed);
    }
    if (!f->note.isEmpty()) {
        lines << f->note;
    }
    m_detail->setText(lines.join(u'\n'));
    if (!m_quiet) {
        const QScopedValueRollback quiet(m_quiet, true);
        for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
            if ((*it)->data(0, kFigureRole).toLongLong() == f->id.value) {
                m_tree->setCurrentItem(*it);
                m_tree->scrollToItem(*it, QAbstractItemView::PositionAtCenter);
                break;
            }
        }
    }
}

} // namespace yuantu
