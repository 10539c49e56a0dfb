// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing the years and running ffmpeg.
#include "app/briefing/animation.h"

#include "app/briefing/picture_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace yuantu {

namespace {

constexpr int kMostYears = 200;
constexpr int kPatience = 300'000; ///< ms for ffmpeg to make a film of pictures

QString tr(const char* text) {
    return QCoreApplication::translate("Animation", text);
}

QStringList ffmpegArguments(const QString& ending, double seconds) {
    QStringList arguments{QStringLiteral("-nostdin"),
                          QStringLiteral("-v"),
                          QStringLiteral("error"),
                          QStringLiteral("-framerate"),
                          QString::number(1 / seconds, 'f', 4),
                          QStringLiteral("-i"),
                          QStringLiteral("%04d.png")};
    if (ending == u"gif") {
        // One palette of all years, and no dots between its colours: maps are flat.
        arguments << QStringLiteral("-vf")
                  << QStringLiteral(
                         "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=none")
                  << QStringLiteral("-loop") << QStringLiteral("0");
    } else {
        // Even sizes and 4:2:0, or players refuse it.
        arguments << QStringLiteral("-vf") << QStringLiteral("pad=ceil(iw/2)*2:ceil(ih/2)*2")
                  << QStringLiteral("-c:v") << QStringLiteral("libx264") << QStringLiteral("-pix_fmt")
                  << QStringLiteral("yuv420p") << QStringLiteral("-r") << QStringLiteral("25")
                  << QStringLiteral("-movflags") << QStringLiteral("+faststart");
    }
    return arguments << QStringLiteral("-y") << QStringLiteral("out.") + ending;
}

/// Empty where it was ended.
Result<QByteArray> filmOf(const QString& folder, const QString& ending, double seconds,
                          const std::function<bool()>& goesOn) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("ffmpeg"));
    QProcess ffmpeg;
    ffmpeg.setWorkingDirectory(folder);
    ffmpeg.start(program, ffmpegArguments(ending, seconds));
    for (int waited = 0; !ffmpeg.waitForFinished(100) && ffmpeg.state() != QProcess::NotRunning;
         waited += 100) {
        if (!goesOn() || waited > kPatience) {
            ffmpeg.kill();
            ffmpeg.waitForFinished();
            return QByteArray();
        }
    }
    QFile out(folder + QStringLiteral("/out.") + ending);
    if (ffmpeg.exitStatus() != QProcess::NormalExit || ffmpeg.exitCode() != 0 ||
        !out.open(QIODevice::ReadOnly)) {
        return cannotWrite(tr("ffmpeg could not put the pictures together; save the years as .png instead."),
                           QString::fromLocal8Bit(ffmpeg.readAllStandardError()));
    }
    return out.readAll();
}

} // namespace

Result<QStringList> saveAnimation(const QString& path, const Animation& a,
                                  const AnimationProgress& progress) {
    const QFileInfo file(path);
    const QString ending = file.suffix().toLower();
    const bool film = ending == u"gif" || ending == u"mp4";
    if (!film && ending != u"png") {
        return badUsage(
            tr("“%1”: the years are saved as .gif, .mp4 or .png; choose one of these endings.").arg(path));
    }
    if (a.to < a.from || a.to - a.from >= kMostYears) {
        return badUsage(tr("From %1 to %2 is no stretch of years; the first comes before the last.")
                            .arg(a.from)
                            .arg(a.to));
    }
    if (!(a.seconds >= 0.05 && a.seconds <= 60)) {
        return badUsage(tr("A year is shown for 0.05 to 60 seconds."));
    }
    if (film && QStandardPaths::findExecutable(QStringLiteral("ffmpeg")).isEmpty()) {
        return cannotWrite(
            tr("A film needs the program ffmpeg, which is not installed; install it (apt install ffmpeg) or "
               "save the years as .png."),
            {});
    }
    const QTemporaryDir folder;
    if (film && !folder.isValid()) {
        return cannotWrite(tr("There is no room for the pictures of the film; make room on the disk."),
                           folder.errorString());
    }
    QStringList written;
    for (int year = a.from; year <= a.to; ++year) {
        if (progress && !progress(year - a.from)) {
            return QStringList();
        }
        const QString picture =
            film ? folder.filePath(QStringLiteral("%1.png").arg(year - a.from, 4, 10, QLatin1Char('0')))
                 : QStringLiteral("%1/%2-%3.png").arg(file.path(), file.completeBaseName()).arg(year);
        const auto draw = [&a, year](QPainter& p) { a.draw(p, year); };
        if (auto done = savePicture(picture, {}, a.size, draw, a.scale); !done) {
            return passOn(done);
        }
        written << picture;
    }
    if (!film) {
        return written;
    }
    const int all = a.to - a.from + 1;
    auto bytes = filmOf(folder.path(), ending, a.seconds, [&] { return !progress || progress(all); });
    if (!bytes || bytes->isEmpty()) {
        return bytes ? Result<QStringList>(QStringList()) : passOn(bytes);
    }
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly) || target.write(*bytes) != bytes->size() || !target.commit()) {
        return cannotWrite(tr("%1: the file could not be written; check the disk and the rights.").arg(path),
                           target.errorString());
    }
    return QStringList{path};
}

} // namespace yuantu
