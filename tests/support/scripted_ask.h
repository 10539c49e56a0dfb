// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers the window's questions from a list; a question without an answer is cancelled and remembered.
#pragma once

#include "app/ask.h"

#include <QList>

namespace yuantu {

class ScriptedAsk : public Ask {
public:
    QList<int> choices;
    QStringList texts;
    QStringList files;
    QStringList asked; ///< what was asked or told, in order

    std::optional<int> choose(const QString& title, const QString& text, const QList<Choice>&) override {
        asked << title + u'|' + text;
        return choices.isEmpty() ? std::nullopt : std::optional(choices.takeFirst());
    }
    std::optional<QString> text(const QString& title, const QString& label, const QString& initial) override {
        asked << title + u'|' + label + u'|' + initial;
        return texts.isEmpty() ? std::nullopt : std::optional(texts.takeFirst());
    }
    QString openFile(const QString& title, const QString&) override {
        asked << title;
        return files.isEmpty() ? QString() : files.takeFirst();
    }
    /// The next of `files`, taken apart at line ends.
    QStringList openFiles(const QString& title, const QString&) override {
        asked << title;
        return files.isEmpty() ? QStringList() : files.takeFirst().split(u'\n');
    }
    QString saveFile(const QString& title, const QString&, const QString&) override {
        asked << title;
        return files.isEmpty() ? QString() : files.takeFirst();
    }
    void tell(const QString& sentence, const QString&) override { asked << sentence; }
};

} // namespace yuantu
