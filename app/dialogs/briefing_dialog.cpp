// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing's dialog.
#include "app/dialogs/briefing_dialog.h"

#include "app/application.h"
#include "app/briefing/briefing_writer.h"
#include "app/dialogs/briefing_choice.h"
#include "app/models/scenario_tree_model.h"
#include "app/pdf/pdf.h"

#include "core/base/save_file.h"
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace yuantu {

BriefingDialog::BriefingDialog(Session& session, std::shared_ptr<const BaseMap> base, Ask& ask,
                               QWidget* parent, const std::vector<ScenarioId>& compare)
    : QDialog(parent), m_session(session), m_base(std::move(base)), m_ask(ask),
      m_preview(makePdfPreview(this)) {
    setWindowTitle(tr("Export briefing"));
    resize(1120, 760);
    const Plan& plan = *session.plan();
    const BriefingOptions kept = storedBriefingOptions(plan);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    column->addLayout(row, 1);
    auto* left = new QWidget(this);
    left->setFixedWidth(300);
    auto* form = new QVBoxLayout(left);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    auto* fields = new QFormLayout;
    fields->setRowWrapPolicy(QFormLayout::WrapLongRows);
    fields->setVerticalSpacing(6);
    m_title = new QLineEdit(kept.title, left);
    m_title->setPlaceholderText(tr("as usual"));
    m_issuer = new QLineEdit(kept.issuer, left);
    m_issuer->setPlaceholderText(tr("to be filled in by hand"));
    m_review = new QLineEdit(kept.reviewNumber, left);
    m_review->setPlaceholderText(tr("to be filled in by hand"));
    m_date = new QDateEdit(QDate::currentDate(), left);
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_language = new QComboBox(left);
    m_language->addItem(QStringLiteral("简体中文"), static_cast<int>(Language::Chinese));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    m_language->setCurrentIndex(session.language() == Language::Chinese ? 0 : 1);
    fields->addRow(tr("Title"), m_title);
    fields->addRow(tr("Issued by"), m_issuer);
    fields->addRow(tr("Date"), m_date);
    fields->addRow(tr("Language"), m_language);
    fields->addRow(tr("Map review number"), m_review);
    form->addLayout(fields);
    const std::array<std::pair<QString, bool>, 10> sections{{{tr("Summary"), kept.summary},
                                                             {tr("Layout maps"), kept.maps},
                                                             {tr("Targets and growth"), kept.targets},
                                                             {tr("Capacity"), kept.capacity},
                                                             {tr("A page for each park"), kept.parks},
                                                             {tr("Progress"), kept.progress},
                                                             {tr("Projects"), kept.projects},
                                                             {tr("Uncertainty"), kept.uncertainty},
                                                             {tr("Check-up"), kept.findings},
                                                             {tr("Sources"), kept.sources}}};
    for (size_t i = 0; i < sections.size(); ++i) {
        m_sections[i] = new QCheckBox(sections[i].first, left);
        m_sections[i]->setChecked(sections[i].second);
        form->addWidget(m_sections[i]);
    }
    form->addWidget(new QLabel(tr("Compare with (at most three)"), left));
    m_compare = new QListWidget(left);
    m_compare->setMaximumHeight(88);
    for (const Scenario& s : plan.scenarios()) {
        if (s.id != session.scenario()) {
            auto* item = new QListWidgetItem(scenarioDot(s.colour), nameOf(s, session.language()), m_compare);
            item->setData(Qt::UserRole, QVariant::fromValue<qint64>(s.id.value));
            const bool chosen = std::ranges::find(compare, s.id) != compare.end();
            item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        }
    }
    form->addWidget(m_compare);
    form->addWidget(new QLabel(tr("Parks with a page (none marked: those with a projection)"), left));
    m_places = new QListWidget(left);
    for (const Place& p : plan.places()) {
        if (p.kind != PlaceKind::City && p.kind != PlaceKind::District) {
            auto* item = new QListWidgetItem(nameOf(p, session.language()), m_places);
            item->setData(Qt::UserRole, QVariant::fromValue<qint64>(p.id.value));
            const bool chosen = std::ranges::find(kept.places, p.id) != kept.places.end();
            item->setCheckState(chosen ? Qt::Checked : Qt::Unchecked);
        }
    }
    form->addWidget(m_places, 1);
    row->addWidget(left);
    if (m_preview != nullptr) {
        row->addWidget(m_preview, 1);
    }

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_saveButton = buttons->addButton(tr("Save as PDF…"), QDialogButtonBox::AcceptRole);
    m_saveButton->setDefault(true);
    m_state = new QLabel(this);
    m_state->setProperty("role", "note");
    m_state->setTextFormat(Qt::PlainText);
    auto* below = new QHBoxLayout;
    below->addWidget(m_state, 1);
    below->addWidget(buttons);
    column->addLayout(below);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_saveButton, &QPushButton::clicked, this, &BriefingDialog::save);
    m_soon.setSingleShot(true);
    m_soon.setInterval(250);
    connect(&m_soon, &QTimer::timeout, this, &BriefingDialog::refresh);
    const auto later = [this] {
        m_saveButton->setEnabled(false);
        m_state->setText(tr("The preview is being made…"));
        m_soon.start();
    };
    for (QLineEdit* edit : {m_title, m_issuer, m_review}) {
        connect(edit, &QLineEdit::textEdited, this, later);
    }
    connect(m_date, &QDateEdit::dateChanged, this, later);
    connect(m_language, &QComboBox::currentIndexChanged, this, later);
    for (QCheckBox* box : m_sections) {
        connect(box, &QCheckBox::toggled, this, later);
    }
    connect(m_compare, &QListWidget::itemChanged, this, later);
    connect(m_places, &QListWidget::itemChanged, this, later);
    later();
}

BriefingOptions BriefingDialog::options() const {
    BriefingOptions o;
    o.title = m_title->text().trimmed();
    o.issuer = m_issuer->text().trimmed();
    o.reviewNumber = m_review->text().trimmed();
    o.date = m_date->date();
    o.language = static_cast<Language>(m_language->currentData().toInt());
    o.year = m_session.year();
    o.summary = m_sections[0]->isChecked();
    o.maps = m_sections[1]->isChecked();
    o.targets = m_sections[2]->isChecked();
    o.capacity = m_sections[3]->isChecked();
    o.parks = m_sections[4]->isChecked();
    o.progress = m_sections[5]->isChecked();
    o.projects = m_sections[6]->isChecked();
    o.uncertainty = m_sections[7]->isChecked();
    o.findings = m_sections[8]->isChecked();
    o.sources = m_sections[9]->isChecked();
    for (int i = 0; i < m_compare->count() && o.compare.size() < 3; ++i) {
        if (m_compare->item(i)->checkState() == Qt::Checked) {
            o.compare.push_back({m_compare->item(i)->data(Qt::UserRole).toLongLong()});
        }
    }
    for (int i = 0; i < m_places->count(); ++i) {
        if (m_places->item(i)->checkState() == Qt::Checked) {
            o.places.push_back({m_places->item(i)->data(Qt::UserRole).toLongLong()});
        }
    }
    return o;
}

void BriefingDialog::refresh() {
    const BriefingOptions chosen = options();
    // Legends take their words from the program's texts, so those of the briefing's language are put in for
    // the while.
    if (chosen.language != m_session.language()) {
        const QSignalBlocker quiet(qApp);
        installTranslations(*qApp, chosen.language);
    }
    auto pdf = briefingPdf(composeBriefing(m_session.plan(), m_session.scenario(), chosen), m_base);
    if (chosen.language != m_session.language()) {
        const QSignalBlocker quiet(qApp);
        installTranslations(*qApp, m_session.language());
    }
    m_pdf = pdf.value_or(QByteArray());
    const int pages = m_preview != nullptr ? m_preview->setPdf(m_pdf) : 0;
    if (!pdf) {
        m_state->setText(pdf.error().sentence);
        return;
    }
    m_state->setText(tr("%1 pages, %2 KB").arg(pages).arg(m_pdf.size() / 1024));
    m_saveButton->setEnabled(true);
}

void BriefingDialog::save() {
    QString path = m_ask.saveFile(tr("Save the briefing"), tr("briefing.pdf"), tr("PDF files (*.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive)) {
        path += QStringLiteral(".pdf");
    }
    if (auto done = saveFile(path, m_pdf); !done) {
        m_ask.tell(done.error().sentence, done.error().detail);
        return;
    }
    if (auto kept = storeBriefingOptions(m_session.document(), options()); !kept) {
        m_ask.tell(kept.error().sentence, kept.error().detail);
    }
    accept();
}

} // namespace yuantu
