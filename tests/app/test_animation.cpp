// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The years as they go by: played in the window, saved as pictures and as a film.
#include "app/actions.h"
#include "app/briefing/animation.h"
#include "app/charts/chart_view.h"
#include "app/dialogs/animation_dialog.h"
#include "app/map/map_view.h"
#include "tests/support/window_test.h"

#include <QImageReader>
#include <QPainter>
#include <QSpinBox>
#include <QTimer>

using namespace yuantu;

class TestAnimation : public WindowTest {
    Q_OBJECT

    /// 2001 is all red, 2002 all green, 2003 all blue.
    static Animation colours() {
        return {2001, 2003, 0.5, {60, 40}, 1, [](QPainter& p, int year) {
                    p.fillRect(QRectF(0, 0, 60, 40), year == 2001   ? Qt::red
                                                     : year == 2002 ? Qt::green
                                                                    : Qt::blue);
                }};
    }
    [[nodiscard]] QString path(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }

private slots:
    void init() { freshFolders(); }
    void cleanup() { closeWindow(); }

    void aGifHasAPictureAYear() {
        const auto written = saveAnimation(path("a.gif"), colours());
        QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().detail));
        QCOMPARE(*written, QStringList{path("a.gif")});
        QImageReader gif(path("a.gif"));
        QCOMPARE(gif.imageCount(), 3);
        for (const QColor wanted : {Qt::red, Qt::green, Qt::blue}) {
            const QColor seen = gif.read().pixelColor(30, 20);
            QVERIFY2(std::abs(seen.red() - wanted.red()) < 8 && std::abs(seen.green() - wanted.green()) < 8 &&
                         std::abs(seen.blue() - wanted.blue()) < 8,
                     qPrintable(seen.name()));
            QCOMPARE(gif.nextImageDelay(), 500);
        }
    }

    void aFilmIsWritten() {
        QVERIFY(saveAnimation(path("a.mp4"), colours()));
        QFile film(path("a.mp4"));
        QVERIFY(film.open(QIODevice::ReadOnly));
        QCOMPARE(film.read(12).mid(4, 4), QByteArray("ftyp"));
    }

    void picturesAreNamedByYear() {
        const auto written = saveAnimation(path("map.png"), colours());
        QVERIFY(written.has_value());
        QCOMPARE(*written, (QStringList{path("map-2001.png"), path("map-2002.png"), path("map-2003.png")}));
        QCOMPARE(QImage(path("map-2002.png")).pixelColor(1, 1), QColor(Qt::green));
    }

    void whatCannotBeIsSaid() {
        Animation a = colours();
        QVERIFY(!saveAnimation(path("a.avi"), a));
        QCOMPARE(saveAnimation(QStringLiteral("/nowhere/a.gif"), a).error().kind, Error::Kind::Write);
        a.to = 2000;
        QCOMPARE(saveAnimation(path("b.gif"), a).error().kind, Error::Kind::Usage);
        a.to = 999'999;
        QVERIFY(!saveAnimation(path("b.gif"), a));
        a = colours();
        a.seconds = std::nan("");
        QVERIFY(!saveAnimation(path("b.gif"), a));
        // Without ffmpeg the sentence says what to do instead.
        const QByteArray before = qgetenv("PATH");
        qputenv("PATH", m_dir->path().toUtf8());
        const auto missing = saveAnimation(path("b.gif"), colours());
        qputenv("PATH", before);
        QVERIFY(!missing && missing.error().sentence.contains(QStringLiteral("ffmpeg")));
        QVERIFY(!QFile::exists(path("b.gif")));
    }

    void itCanBeEnded() {
        int drawn = 0;
        Animation a = colours();
        a.draw = [&drawn](QPainter&, int) { ++drawn; };
        const auto written = saveAnimation(path("c.gif"), a, [](int done) { return done < 1; });
        QVERIFY(written && written->isEmpty());
        QCOMPARE(drawn, 1);
        QVERIFY(!QFile::exists(path("c.gif")));
    }

    void theWindowPlaysAndSavesTheYears() {
        openWindow();
        session().setSelection({place("xinzhuang")});
        session().setYear(2020);
        QAction* play = m_window->actions()[Act::PlayYears];
        QVERIFY(!play->icon().isNull());
        play->trigger();
        QTRY_COMPARE(session().year(), 2022);
        QTRY_COMPARE(m_window->chart().spec().now, std::optional<double>(2022)); // the chart goes along
        QVERIFY(play->isChecked());
        session().setYear(2018); // a year chosen by hand ends it
        QVERIFY(!play->isChecked());
        session().setYear(Session::kLast - 1);
        play->trigger();
        QTRY_VERIFY(!play->isChecked()); // ends with the last year
        QCOMPARE(session().year(), Session::kLast);
        play->trigger();
        QCOMPARE(session().year(), Session::kFirst); // and begins anew from there
        play->trigger();

        // Saved: three years of map and chart.
        m_ask->files << path("years.gif");
        bool accepted = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* dialog = m_window->findChild<AnimationDialog*>();
            QVERIFY(dialog != nullptr);
            const QList<QSpinBox*> years = dialog->findChildren<QSpinBox*>();
            QCOMPARE(years.size(), 2);
            years[0]->setValue(2020);
            years[1]->setValue(2022);
            connect(dialog, &QDialog::accepted, dialog, [&accepted] { accepted = true; });
            dialog->save();
        });
        m_window->actions()[Act::ExportAnimation]->trigger(); // returns when the dialog is done
        QVERIFY(accepted);
        QImageReader gif(path("years.gif"));
        QCOMPARE(gif.imageCount(), 3);
        const QSizeF map = m_window->map().request().size;
        QCOMPARE(gif.read().size(), (QSizeF(map.width(), map.height() + 240) * 1.5).toSize());
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestAnimation>(argc, argv);
}
#include "test_animation.moc"
