// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is stated more than once, and targets that ask for nothing more.
#include "core/audit/statements.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Audit", text);
}

bool isCeiling(const Figure& target) {
    return target.bound == Bound::AtMost;
}

} // namespace

void checkRestated(const Statements& s, SeriesKey series, Findings& out) {
    const FigureList& figures = s.of(series);
    for (size_t i = 0; i < figures.size(); ++i) {
        for (size_t j = i + 1; j < figures.size(); ++j) {
            const Figure* a = figures[i];
            const Figure* b = figures[j];
            if (topicOf(*a) != topicOf(*b) || a->slot.year != b->slot.year ||
                a->slot.fromYear != b->slot.fromYear || !a->document.isValid() || !b->document.isValid() ||
                a->document == b->document) {
                continue;
            }
            // The same words about both say nothing about the digits.
            const Reading reading = a->bound == b->bound ? Reading::Digits : Reading::Words;
            const auto width = [&](const Figure* f) {
                const Interval range = s.amount(*f, reading).interval;
                return range.high - range.low;
            };
            if (width(a) < width(b)) {
                std::swap(a, b); // the finer one is rounded as the coarser one is printed
            }
            Finding f = s.finding(AuditRule::Restated, {a, b});
            settle(f, s, *a, s.amount(*a, reading), s.amount(*b, reading));
            f.formula =
                tr("%1 in one document, %2 in another").arg(digitsOf(*a, s.plan()), digitsOf(*b, s.plan()));
            out.push_back(std::move(f));
        }
    }
}

void checkRepeated(const Statements& s, SeriesKey series, Findings& out) {
    for (const Figure* later : s.of(series)) {
        if (topicOf(*later) != Topic::Target || isCeiling(*later)) {
            continue;
        }
        const Figure* earlier = nullptr;
        for (const Figure* f : s.of(series)) {
            if (topicOf(*f) == Topic::Target && !isCeiling(*f) && f->slot.year < later->slot.year &&
                f->document != later->document && (earlier == nullptr || f->slot.year > earlier->slot.year)) {
                earlier = f;
            }
        }
        if (earlier == nullptr ||
            isAbove(s.amount(*later, Reading::Digits), s.amount(*earlier, Reading::Digits))) {
            continue;
        }
        Finding f = s.finding(AuditRule::Repeated, {later, earlier});
        f.verdict = Verdict::Incomplete;
        f.stated = s.amount(*later, Reading::Words);
        f.implied = s.amount(*earlier, Reading::Words);
        f.formula = tr("%1 in %2, and %3 already in %4: no growth between them is asked for")
                        .arg(digitsOf(*later, s.plan()))
                        .arg(later->slot.year)
                        .arg(digitsOf(*earlier, s.plan()))
                        .arg(earlier->slot.year);
        out.push_back(std::move(f));
    }
}

void checkPassed(const Statements& s, SeriesKey series, Findings& out) {
    for (const Figure* target : s.of(series)) {
        if (topicOf(*target) != Topic::Target || isCeiling(*target)) {
            continue;
        }
        const Figure* reached = s.stateBefore(series, target->slot.year, target->document);
        if (reached == nullptr ||
            isAbove(s.amount(*target, Reading::Digits), s.amount(*reached, Reading::Digits))) {
            continue;
        }
        Finding f = s.finding(AuditRule::Passed, {target, reached});
        f.verdict = Verdict::Incomplete;
        f.stated = s.amount(*target, Reading::Words);
        f.implied = s.amount(*reached, Reading::Digits);
        f.formula = tr("%1 is the target of %2, but %3 was reached in %4")
                        .arg(digitsOf(*target, s.plan()))
                        .arg(target->slot.year)
                        .arg(digitsOf(*reached, s.plan()))
                        .arg(reached->slot.year);
        out.push_back(std::move(f));
    }
}

} // namespace yuantu
