// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of faults: the Shanghai plan, random edits by a seed, and children that are killed or left to
// crash.
#pragma once

#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "core/projection/publication.h"
#include "core/store/template_loader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <functional>
#include <poll.h>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace yuantu::testing {

inline std::unique_ptr<PlanDocument> newShanghai(PlanFile::Storage storage = PlanFile::Storage::Memory) {
    auto file = PlanFile::create(storage);
    if (!file || !loadShanghai(**file, QStringLiteral(YUANTU_SOURCE_DIR "/resources/policy"),
                               QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg"))) {
        return nullptr;
    }
    auto document = PlanDocument::of(std::move(*file));
    return document ? std::move(*document) : nullptr;
}

inline Result<std::unique_ptr<PlanDocument>> openPlan(const QString& path,
                                                      PlanFile::Storage storage = PlanFile::Storage::Memory) {
    auto file = PlanFile::open(path, storage);
    if (!file) {
        return passOn(file);
    }
    return PlanDocument::of(std::move(*file));
}

inline Publication publicationFor(const PlanDocument& document) {
    return publicationOf(*document.plan(), document.plan()->asDocumented(), 2023);
}

/// Saves with everything that a saved plan carries.
inline Result<void> savePlan(PlanDocument& document, const QString& path,
                             PlanFile::IfChanged ifChanged = PlanFile::IfChanged::Refuse) {
    return document.save(path, publicationFor(document), ifChanged);
}

inline QByteArray bytesOf(const QString& path) {
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

inline bool writeBytes(const QString& path, const QByteArray& bytes) {
    QFile f(path);
    return f.open(QIODevice::WriteOnly | QIODevice::Truncate) && f.write(bytes) == bytes.size();
}

/// Random acts of a person: the same seed on the same plan does the same. Every step changes the tables.
class RandomWork {
public:
    RandomWork(PlanDocument& document, unsigned seed) : m_document(document), m_random(seed) {}

    /// One committed act: an edit or, at times, an undo or a redo. False: something failed that should not.
    bool step() {
        for (int attempt = 0; attempt < 100; ++attempt) {
            m_stepped = false;
            const Result<Change> done = act();
            if (done && !done->rows.empty()) {
                if (!m_stepped) {
                    ++m_applied;
                    m_undone = 0;
                }
                return true;
            }
        }
        return false;
    }

private:
    Result<Change> act() {
        const Plan& plan = *m_document.plan();
        const auto& scenarios = plan.scenarios().rows();
        const ScenarioId scenario = scenarios[m_random() % scenarios.size()].id;
        const auto& figures = plan.figures().rows();
        const FigureSlot slot = figures[m_random() % figures.size()].slot;
        const unsigned number = static_cast<unsigned>(m_random() % 10'000);
        switch (m_random() % 16) {
        case 0:
        case 1:
            return addScenario(m_document, QStringLiteral("情景 %1").arg(number), scenario);
        case 2:
            return copyScenario(m_document, scenario, QStringLiteral("copy %1").arg(number));
        case 3:
            return removeScenario(m_document, scenario);
        case 4:
            return restoreFigures(m_document, scenario, {&slot, 1});
        // Only its own acts, so that the same seed does the same on a plan that has a history.
        case 5:
            return m_applied == 0 ? Result<Change>(Change{}) : counted(m_document.undo(), -1);
        case 6:
            return m_undone == 0 ? Result<Change>(Change{}) : counted(m_document.redo(), 1);
        default:
            return setFigure(m_document, scenario, slot,
                             number % 9 == 0 ? QStringLiteral("missing") : QString::number(1 + number % 90),
                             QStringLiteral("because %1").arg(number));
        }
    }

    Result<Change> counted(Result<Change> done, int by) {
        if (done) {
            m_applied += by;
            m_undone -= by;
            m_stepped = true;
        }
        return done;
    }

    PlanDocument& m_document;
    std::mt19937 m_random;
    int m_applied = 0;
    int m_undone = 0;
    bool m_stepped = false;
};

/// A child process made by fork, with a pipe from it.
class Child {
public:
    /// `work` gets the pipe's writing end; what it returns is the child's exit code. The child never returns.
    explicit Child(const std::function<int(int)>& work) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0) {
            qFatal("no pipe");
        }
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            ::_exit(work(ends[1]));
        }
        ::close(ends[1]);
        m_from = ends[0];
    }
    ~Child() {
        if (m_pid > 0) {
            kill();
        }
        ::close(m_from);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    [[nodiscard]] int pipe() const { return m_from; }

    /// Reads until `size` bytes have come, the child has ended or the time is over.
    QByteArray read(qsizetype size, int milliseconds = 20'000) {
        QByteArray got;
        QElapsedTimer timer;
        timer.start();
        while (got.size() < size) {
            pollfd p{m_from, POLLIN, 0};
            const qint64 left = milliseconds - timer.elapsed();
            if (left <= 0 || ::poll(&p, 1, static_cast<int>(left)) <= 0) {
                break;
            }
            char buffer[4096];
            const ssize_t n = ::read(m_from, buffer,
                                     std::min<size_t>(sizeof buffer, static_cast<size_t>(size - got.size())));
            if (n <= 0) {
                break;
            }
            got.append(buffer, static_cast<qsizetype>(n));
        }
        return got;
    }
    QByteArray readAll(int milliseconds = 20'000) { return read(100'000'000, milliseconds); }

    void kill() {
        ::kill(m_pid, SIGKILL);
        wait();
    }
    /// The exit code, or minus the signal that ended it.
    int wait() {
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        m_pid = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    }

private:
    pid_t m_pid = -1;
    int m_from = -1;
};

template <class T> void tell(int pipe, const T& value) {
    if (::write(pipe, &value, sizeof value) != static_cast<ssize_t>(sizeof value)) {
        ::_exit(99);
    }
}

/// A template for temporary folders in memory where there is such a place: a kill does not need a disk.
inline QString fastFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/yuantu-XXXXXX");
}

/// YUANTU_FAULTS=20 in the environment makes the random tests 20 times as long.
inline int faultCount(int normal) {
    const int factor = qEnvironmentVariableIntValue("YUANTU_FAULTS");
    return factor > 0 ? normal * factor : normal;
}

} // namespace yuantu::testing
