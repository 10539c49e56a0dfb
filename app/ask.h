// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every question, message and file chooser of the window. Tests put a scripted one in its place.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

class QWidget;

namespace yuantu {

class Ask {
public:
    virtual ~Ask() = default;

    struct Choice {
        QString text;
        bool destructive = false;
    };
    /// Index of the chosen answer; nothing when cancelled. The first is the default.
    [[nodiscard]] virtual std::optional<int> choose(const QString& title, const QString& text,
                                                    const QList<Choice>& choices) = 0;
    [[nodiscard]] virtual std::optional<QString> text(const QString& title, const QString& label,
                                                      const QString& initial) = 0;
    [[nodiscard]] virtual QString openFile(const QString& title, const QString& filter) = 0;
    [[nodiscard]] virtual QStringList openFiles(const QString& title, const QString& filter) = 0;
    [[nodiscard]] virtual QString saveFile(const QString& title, const QString& proposed,
                                           const QString& filter) = 0;
    /// A failure that needs to be read before going on.
    virtual void tell(const QString& sentence, const QString& detail) = 0;
};

/// The real one, with dialogs over `window`.
class DialogAsk : public Ask {
public:
    explicit DialogAsk(QWidget* window) : m_window(window) {}
    std::optional<int> choose(const QString& title, const QString& text,
                              const QList<Choice>& choices) override;
    std::optional<QString> text(const QString& title, const QString& label, const QString& initial) override;
    QString openFile(const QString& title, const QString& filter) override;
    QStringList openFiles(const QString& title, const QString& filter) override;
    QString saveFile(const QString& title, const QString& proposed, const QString& filter) override;
    void tell(const QString& sentence, const QString& detail) override;

private:
    QWidget* m_window;
};

} // namespace yuantu
