// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs. Text is always plain.
#include "app/ask.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

namespace yuantu {

std::optional<int> DialogAsk::choose(const QString& title, const QString& text,
                                     const QList<Choice>& choices) {
    QMessageBox box(m_window);
    box.setWindowTitle(title);
    box.setTextFormat(Qt::PlainText);
    box.setText(text);
    QList<QPushButton*> buttons;
    for (const Choice& choice : choices) {
        buttons << box.addButton(choice.text,
                                 choice.destructive ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    }
    QPushButton* cancel = box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(buttons.value(0));
    box.setEscapeButton(cancel);
    box.exec();
    const qsizetype at = buttons.indexOf(qobject_cast<QPushButton*>(box.clickedButton()));
    return at < 0 ? std::nullopt : std::optional(static_cast<int>(at));
}

std::optional<QString> DialogAsk::text(const QString& title, const QString& label, const QString& initial) {
    bool ok = false;
    const QString entered = QInputDialog::getText(m_window, title, label, QLineEdit::Normal, initial, &ok);
    return ok ? std::optional(entered) : std::nullopt;
}

QString DialogAsk::openFile(const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileName(m_window, title, {}, filter);
}

QStringList DialogAsk::openFiles(const QString& title, const QString& filter) {
    return QFileDialog::getOpenFileNames(m_window, title, {}, filter);
}

QString DialogAsk::saveFile(const QString& title, const QString& proposed, const QString& filter) {
    return QFileDialog::getSaveFileName(m_window, title, proposed, filter);
}

void DialogAsk::tell(const QString& sentence, const QString& detail) {
    QMessageBox box(QMessageBox::Warning, QStringLiteral("Yuantu"), sentence, QMessageBox::Ok, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setDetailedText(detail);
    box.exec();
}

} // namespace yuantu
