// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans in the window: new, open, save, recover, export, recent.
#include "app/author.h"
#include "app/briefing/picture_file.h"
#include "app/data_files.h"
#include "app/dialogs/animation_dialog.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/map/map_view.h"
#include "app/models/workbook.h"
#include "core/base/save_file.h"
#include "core/exchange/export_places.h"
#include "core/map/furniture.h"
#include "core/projection/publication.h"
#include "core/report/growth_tables.h"
#include "core/report/place_values.h"
#include "core/report/plan_tables.h"
#include "core/store/template_loader.h"

#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTabBar>
#include <QTimer>

namespace yuantu {

namespace {
constexpr int kMaxRecent = 10;
const QString kPlans = QStringLiteral("*.gpkg");

/// The setting that holds which scenario of a plan was looked at last.
QString scenarioKey(const QString& path) {
    const QByteArray absolute = QFileInfo(path).absoluteFilePath().toUtf8();
    return QStringLiteral("scenario/") +
           QString::fromLatin1(QCryptographicHash::hash(absolute, QCryptographicHash::Sha1).toHex());
}

Result<std::unique_ptr<PlanDocument>> documentOf(Result<std::unique_ptr<PlanFile>> file) {
    return file ? PlanDocument::of(std::move(*file)) : passOn(file);
}

Result<std::unique_ptr<PlanDocument>> openDocument(const QString& path) {
    return documentOf(PlanFile::open(path, PlanFile::Storage::Working));
}

Result<std::unique_ptr<PlanDocument>> newDocument(bool empty) {
    auto file = PlanFile::create(PlanFile::Storage::Working);
    if (!file) {
        return passOn(file);
    }
    auto filled = empty ? loadEmpty(**file, dataFile(QStringLiteral("policy")))
                        : loadShanghai(**file, dataFile(QStringLiteral("policy")),
                                       dataFile(QStringLiteral("maps/shanghai.gpkg")));
    return filled ? documentOf(std::move(file)) : passOn(filled);
}
} // namespace

QString MainWindow::firstPath(const QString& named) {
    const QString last = QSettings().value(QStringLiteral("last")).toString();
    return named.isEmpty() && QFileInfo::exists(last) ? last : named;
}

MainWindow::Opened MainWindow::firstPlan(const QString& path, QThread* owner) {
    auto document = path.isEmpty() ? newDocument(false) : openDocument(path);
    if (document) {
        (*document)->moveToThread(owner);
    }
    return document;
}

void MainWindow::start(const QString& named, std::future<Opened> opened) {
    if (offerRecovery(named)) {
        return;
    }
    if (!take(opened.valid() ? opened.get() : firstPlan(firstPath(named), thread()))) {
        newPlan(false);
    }
}

bool MainWindow::offerRecovery(const QString& path) {
    for (const Recoverable& left : PlanFile::recoverable()) {
        if (!path.isEmpty() && !left.path.isEmpty() && QFileInfo(left.path) != QFileInfo(path)) {
            continue; // work on another plan waits for its turn
        }
        const QString name =
            left.path.isEmpty() ? tr("a plan that was never saved") : QFileInfo(left.path).fileName();
        const auto answer = m_ask->choose(
            tr("Unsaved work"),
            tr("The last run ended before %1 was saved. %2 unsaved changes are there, the last of %3.")
                .arg(name)
                .arg(left.unsavedChanges)
                .arg(QLocale().toString(left.lastEdit.toLocalTime(), QLocale::ShortFormat)),
            {{tr("Restore"), false}, {tr("Keep for later"), false}, {tr("Discard"), true}});
        if (answer == 0) {
            auto document = documentOf(PlanFile::recover(left));
            if (!document) {
                report(document.error());
                continue;
            }
            adopt(std::move(*document));
            return true;
        }
        if (answer == 2) {
            PlanFile::discard(left);
        }
    }
    return false;
}

void MainWindow::adopt(std::unique_ptr<PlanDocument> document) {
    const PlanFile& file = document->file();
    const QString path = file.path();
    QStringList notices = file.notices();
    if (file.isOpenElsewhere()) {
        notices << tr("%1 is open in another window too; whoever saves last is asked.")
                       .arg(QFileInfo(path).fileName());
    }
    if (!path.isEmpty() && !file.isWritable()) {
        notices << tr("%1 is read-only; save under another name to keep changes.")
                       .arg(QFileInfo(path).fileName());
    }
    document->file().setAuthor(authorName());
    m_session.setDocument(std::move(document));
    if (!path.isEmpty()) {
        // One goes on where one left off.
        const QString code = QSettings().value(scenarioKey(path)).toString();
        if (const Scenario* left = m_session.plan()->scenarios().findCode(code)) {
            m_session.setScenario(left->id);
        }
        remember(path);
    }
    if (!notices.isEmpty()) {
        banner(notices.join(u' '));
    }
}

bool MainWindow::openPlan(const QString& path) {
    return take(openDocument(path));
}

bool MainWindow::newPlan(bool empty) {
    if (m_session.hasDocument() && !mayLeave()) {
        return false;
    }
    return take(newDocument(empty));
}

bool MainWindow::take(Opened opened) {
    if (!opened) {
        banner(opened.error().sentence);
        return false;
    }
    adopt(std::move(*opened));
    return true;
}

bool MainWindow::mayLeave() {
    if (!m_session.hasDocument() || !m_session.document().file().isModified()) {
        return true;
    }
    const QString path = m_session.document().file().path();
    const QString name = path.isEmpty() ? tr("the Shanghai plan") : QFileInfo(path).fileName();
    const auto answer = m_ask->choose(tr("Unsaved changes"), tr("Save the changes to %1?").arg(name),
                                      {{tr("Save"), false}, {tr("Discard"), true}});
    return answer == 0 ? save() : answer == 1;
}

bool MainWindow::save() {
    const QString path = m_session.document().file().path();
    return path.isEmpty() ? saveAs() : saveTo(path, false);
}

bool MainWindow::saveAs() {
    const QString proposed = m_session.document().file().path();
    QString path =
        m_ask->saveFile(tr("Save the plan"), proposed.isEmpty() ? QStringLiteral("shanghai.gpkg") : proposed,
                        tr("Plans (*.gpkg)"));
    if (path.isEmpty()) {
        return false;
    }
    if (!path.endsWith(u".gpkg", Qt::CaseInsensitive)) {
        path += QStringLiteral(".gpkg");
    }
    return saveTo(path, false);
}

bool MainWindow::saveTo(const QString& path, bool copy) {
    PlanDocument& document = m_session.document();
    const Publication publication = publicationOf(*m_session.plan(), m_session.scenario(), m_session.year());
    if (copy) {
        auto saved = document.file().saveCopy(path, publication);
        if (!saved) {
            m_ask->tell(saved.error().sentence, saved.error().detail);
        }
        return saved.has_value();
    }
    PlanFile::IfChanged ifChanged = PlanFile::IfChanged::Refuse;
    if (document.file().changedOnDisk() && QFileInfo(path) == QFileInfo(document.file().path())) {
        const auto answer = m_ask->choose(
            tr("The file has changed"),
            tr("%1 was changed by another program since it was opened.").arg(QFileInfo(path).fileName()),
            {{tr("Save under another name"), false},
             {tr("Overwrite it"), true},
             {tr("Reload it and lose my changes"), true}});
        if (answer == 0) {
            return saveAs();
        }
        if (answer == 2) {
            return openPlan(path);
        }
        if (answer != 1) {
            return false;
        }
        ifChanged = PlanFile::IfChanged::Overwrite;
    }
    auto saved = document.save(path, publication, ifChanged);
    if (!saved) {
        m_ask->tell(saved.error().sentence, saved.error().detail);
        return false;
    }
    remember(path);
    return true;
}

void MainWindow::revert() {
    const QString path = m_session.document().file().path();
    const auto answer = m_ask->choose(
        tr("Revert to saved"),
        tr("Give up %1 changes since the last save?").arg(m_session.document().file().unsavedChanges()),
        {{tr("Revert"), true}});
    if (answer == 0) {
        openPlan(path);
    }
}

void MainWindow::checkDisk() {
    if (m_session.hasDocument() && m_session.document().file().changedOnDisk()) {
        const QString path = m_session.document().file().path();
        banner(QFileInfo::exists(path)
                   ? tr("%1 was changed by another program.").arg(QFileInfo(path).fileName())
                   : tr("%1 is gone from the disk; save to write it again.").arg(QFileInfo(path).fileName()),
               QFileInfo::exists(path) ? tr("Reload") : tr("Save again"), [this, path] {
                   QFileInfo::exists(path) ? void(mayLeave() && openPlan(path)) : void(saveAs());
               });
    }
}

void MainWindow::exportTables() {
    const QString path = m_ask->saveFile(tr("Export tables"), QStringLiteral("tables.xlsx"),
                                         tr("Workbook of all tables (*.xlsx);;Figures (*.csv *.json)"));
    if (path.isEmpty()) {
        return;
    }
    if (path.endsWith(u".xlsx", Qt::CaseInsensitive)) {
        const CellContext context{m_session.plan(), m_session.scenario(), m_session.indicator(),
                                  m_session.year(), m_session.language(), {}};
        if (auto done = exportSheets(workbookOf(context, m_session.places()), path); !done) {
            m_ask->tell(done.error().sentence, done.error().detail);
        }
        return;
    }
    const DataTable table = figuresTable(*m_session.plan(), m_session.scenario());
    const QByteArray bytes = path.endsWith(u".json", Qt::CaseInsensitive)
                                 ? tableAsJson(table)
                                 : QByteArray("\xef\xbb\xbf") + tableAsCsv(table);
    if (auto done = saveFile(path, bytes); !done) {
        m_ask->tell(done.error().sentence, done.error().detail);
    }
}

void MainWindow::exportMap() {
    const QString path =
        m_ask->saveFile(tr("Export the map"), QStringLiteral("map.png"), tr("Maps (*.png *.svg *.pdf)"));
    if (path.isEmpty()) {
        return;
    }
    const MapRequest request = m_map->request();
    const auto draw = [&request](QPainter& p) { paintMapSheet(p, request, {}); };
    if (auto done = savePicture(path, request.theme.title, request.size, draw); !done) {
        m_ask->tell(done.error().sentence, done.error().detail);
    }
}

void MainWindow::exportAnimation() {
    if (!m_session.hasDocument()) {
        return;
    }
    const auto map = [this](int year) {
        MapRequest request = m_map->request();
        request.theme = themeIn(year, request.groups);
        return request;
    };
    AnimationDialog dialog(
        map, [this](int year) { return chartIn(year); }, *m_ask, this);
    dialog.exec();
}

void MainWindow::exportPlaces() {
    const QString path = m_ask->saveFile(tr("Export places"), QStringLiteral("places.geojson"),
                                         tr("Places (*.geojson *.gpkg)"));
    if (path.isEmpty()) {
        return;
    }
    if (auto done = exportPlaceFeatures(
            placeFeatures(*m_session.plan(), m_session.scenario(), m_session.year()), path);
        !done) {
        m_ask->tell(done.error().sentence, done.error().detail);
    }
}

void MainWindow::rememberScenario() {
    const QString path = m_session.document().file().path();
    const Scenario* now = m_session.scenarioRow();
    if (!path.isEmpty() && now != nullptr) {
        QSettings().setValue(scenarioKey(path), now->code);
    }
}

void MainWindow::remember(const QString& path) {
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    recent.removeAll(absolute);
    recent.prepend(absolute);
    settings.setValue(QStringLiteral("recent"), recent.mid(0, kMaxRecent));
    settings.setValue(QStringLiteral("last"), absolute);
    rememberScenario();
    fillRecent();
}

void MainWindow::fillRecent() {
    m_recentMenu->clear();
    for (const QString& path : QSettings().value(QStringLiteral("recent")).toStringList()) {
        QAction* action = m_recentMenu->addAction(QFileInfo(path).fileName(), this, [this, path] {
            if (!QFileInfo::exists(path)) {
                QSettings settings;
                QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
                recent.removeAll(path);
                settings.setValue(QStringLiteral("recent"), recent);
                banner(tr("%1 is no longer there; it was taken off the list.").arg(path));
                QTimer::singleShot(0, this, &MainWindow::fillRecent);
                return;
            }
            if (mayLeave()) {
                openPlan(path);
            }
        });
        action->setToolTip(plainTip(path));
    }
    m_recentMenu->setToolTipsVisible(true);
    m_recentMenu->setEnabled(!m_recentMenu->isEmpty());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("state"), saveState(kStateVersion));
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    const QString path = urls.isEmpty() ? QString() : urls[0].toLocalFile();
    if (path.endsWith(u".gpkg", Qt::CaseInsensitive)) {
        if (mayLeave()) {
            openPlan(path);
        }
    } else if (!path.isEmpty()) {
        banner(tr("%1: only plans (.gpkg) can be opened here.").arg(QFileInfo(path).fileName()));
    }
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::WindowActivate) {
        checkDisk();
    } else if (event->type() == QEvent::ChildPolished) {
        // The tabs of docks are made by QMainWindow as they are needed; their names stay whole.
        if (auto* tabs = qobject_cast<QTabBar*>(static_cast<QChildEvent*>(event)->child())) {
            tabs->setElideMode(Qt::ElideNone);
            tabs->setUsesScrollButtons(true);
            tabs->setExpanding(false);
        }
    }
    return QMainWindow::event(event);
}

} // namespace yuantu
