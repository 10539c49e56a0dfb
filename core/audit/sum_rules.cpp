// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sums: a place and its parts, an indicator and those that make it up, a share of a total.
#include "core/audit/statements.h"
#include "core/projection/totals.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Audit", text);
}

/// Topics of which parts add up to a total.
bool addsUp(Topic topic) {
    return topic == Topic::State || topic == Topic::StateSince || topic == Topic::Target ||
           topic == Topic::TotalOfPeriod || topic == Topic::Increment;
}

/// A total and what is stated of its parts.
struct Sum {
    const Figure* total = nullptr;
    FigureList parts;
    bool complete = false;    ///< the stated parts are all there are
    bool open = false;        ///< there are further parts by the nature of the thing: nothing is missing
    bool overlapping = false; ///< parts share ground, so their sum says nothing

    /// Parts that may not be negative never exceed the total, even where others are not stated.
    [[nodiscard]] bool canExceed() const { return !overlapping && topicOf(*total) != Topic::Increment; }
};

void judge(const Statements& s, AuditRule rule, const Sum& sum, Findings& out) {
    FigureList figures = sum.parts;
    figures.insert(figures.begin(), sum.total);
    const Reading reading = readingOf(figures);
    std::vector<Amount> amounts;
    QStringList terms;
    for (const Figure* part : sum.parts) {
        amounts.push_back(s.amount(*part, reading));
        terms << digitsOf(*part, s.plan());
    }
    const Amount implied = sumOf(amounts);
    const Amount stated = s.amount(*sum.total, reading);
    const bool whole = sum.complete && !sum.overlapping;
    const bool exceeds = sum.canExceed() && isAbove(implied, stated);
    if (!whole && !exceeds && !sum.open && sum.parts.size() < 2) {
        return; // one part of several: nothing to add
    }
    Finding f = s.finding(rule, figures);
    settle(f, s, *sum.total, stated, implied);
    if (!whole && !exceeds) {
        f.verdict = sum.open ? Verdict::Consistent : Verdict::Incomplete;
        f.fix.reset();
    } else if (exceeds) {
        f.verdict = Verdict::Inconsistent;
    }
    const QString sumText =
        terms.join(QStringLiteral(" + ")) +
        (terms.size() > 1 ? QStringLiteral(" = ") + digitsLike(*sum.total, s.plan(), implied.value)
                          : QString());
    const QString totalText = digitsOf(*sum.total, s.plan());
    f.formula = whole             ? tr("%1; stated %2").arg(sumText, totalText)
                : exceeds         ? tr("%1, more than the total of %2").arg(sumText, totalText)
                : sum.open        ? tr("%1, part of %2").arg(sumText, totalText)
                : sum.overlapping ? tr("%1 of %2; the parts overlap").arg(sumText, totalText)
                                  : tr("%1 of %2; not every part is stated").arg(sumText, totalText);
    out.push_back(std::move(f));
}

/// Where a place's parts may be found: the first level of its layouts, and its children.
std::vector<PlaceId> partsOf(const Plan& plan, PlaceId place) {
    std::vector<PlaceId> parts;
    const auto add = [&](PlaceId p) {
        if (p != place && std::ranges::find(parts, p) == parts.end()) {
            parts.push_back(p);
        }
    };
    for (const Layout& l : plan.layouts()) {
        if (l.place == place) {
            for (const LayoutMember& m : plan.members()) {
                if (m.layout == l.id && !m.within.isValid()) {
                    add(m.place);
                }
            }
        }
    }
    for (const Place& p : plan.places()) {
        if (p.parent == place) {
            add(p.id);
        }
    }
    return parts;
}

bool holds(const std::vector<PlaceId>& places, PlaceId place) {
    return std::ranges::find(places, place) != places.end();
}

/// Whether these parts are all of a place: a remainder is among them, or they are all districts of the city,
/// or all members of a layout that is closed.
bool areAllOf(const Plan& plan, PlaceId place, const std::vector<PlaceId>& known) {
    const auto kindIs = [&plan](PlaceId id, PlaceKind kind) { return plan.places().find(id)->kind == kind; };
    if (std::ranges::any_of(known, [&](PlaceId p) { return kindIs(p, PlaceKind::Remainder); })) {
        return true;
    }
    if (kindIs(place, PlaceKind::City) && known.size() > 1) {
        bool all = true;
        for (const Place& p : plan.places()) {
            all = all && (p.parent != place || p.kind != PlaceKind::District || holds(known, p.id));
        }
        if (all) {
            return true;
        }
    }
    return std::ranges::any_of(plan.layouts(), [&](const Layout& l) {
        bool all = l.place == place && !l.open;
        int count = 0;
        for (const LayoutMember& m : plan.members()) {
            if (m.layout == l.id && !m.within.isValid()) {
                ++count;
                all = all && holds(known, m.place);
            }
        }
        return all && count > 0;
    });
}

bool anyOverlap(const Plan& plan, const std::vector<PlaceId>& places) {
    return std::ranges::any_of(plan.relations(), [&](const PlaceRelation& r) {
        return r.kind == RelationKind::Overlaps && holds(places, r.a) && holds(places, r.b);
    });
}

/// What a document says a figure is made up of, in indicators. `unlike` tells whether measures are mixed.
std::vector<Sum> componentsOf(const Statements& s, const Figure& total, bool* unlike = nullptr) {
    std::vector<Sum> sums;
    const Topic topic = topicOf(total);
    std::vector<DocumentId> documents;
    for (const Composition& c : s.plan().compositions()) {
        const bool fits =
            c.total == total.slot.indicator && (!total.document.isValid() || total.document == c.document);
        if (fits && addsUp(topic) && std::ranges::find(documents, c.document) == documents.end()) {
            documents.push_back(c.document);
        }
    }
    for (const DocumentId document : documents) {
        Sum sum{&total, {}, true, false, false};
        bool own = total.document == document;
        bool mixed = false;
        std::vector<const Composition*> rows;
        for (const Composition& c : s.plan().compositions()) {
            if (c.document == document && c.total == total.slot.indicator) {
                rows.push_back(&c);
            }
        }
        std::ranges::sort(rows, {},
                          [&](const Composition* c) { return s.plan().indicators().indexOf(c->part); });
        for (const Composition* c : rows) {
            const Figure* part =
                s.find({total.slot.place, c->part}, topic, total.slot.year, total.slot.fromYear, document);
            if (part != nullptr && part->document.isValid() && part->document != document) {
                part = nullptr;
            }
            mixed = mixed || c->unlike;
            sum.open = sum.open || !c->exhaustive;
            sum.complete = sum.complete && c->exhaustive && part != nullptr;
            if (part != nullptr) {
                own = own || part->document == document;
                sum.parts.push_back(part);
            }
        }
        if (own && !sum.parts.empty()) {
            sums.push_back(std::move(sum));
            if (unlike != nullptr) {
                *unlike = *unlike || mixed;
            }
        }
    }
    return sums;
}

} // namespace

void checkParts(const Statements& s, SeriesKey series, Findings& out) {
    const Plan& plan = s.plan();
    if (!s.indicator(series)->additive) {
        return;
    }
    const std::vector<PlaceId> candidates = partsOf(plan, series.place);
    if (candidates.empty()) {
        return;
    }
    for (const Figure* total : s.of(series)) {
        const Topic topic = topicOf(*total);
        if (!addsUp(topic)) {
            continue;
        }
        std::vector<std::pair<PlaceId, const Figure*>> stated;
        std::vector<PlaceId> known;
        for (const PlaceId p : candidates) {
            if (const Figure* f = s.find({p, series.indicator}, topic, total->slot.year, total->slot.fromYear,
                                         total->document)) {
                stated.emplace_back(p, f);
                known.push_back(p);
            }
        }
        if (stated.empty()) {
            continue;
        }
        Sum sum{total, {}, false, false, false};
        std::vector<PlaceId> counted;
        for (const auto& [place, figure] : stated) {
            if (!containerAmong(plan, place, known).isValid()) { // a part of a part counts once
                sum.parts.push_back(figure);
                counted.push_back(place);
            }
        }
        sum.complete = areAllOf(plan, series.place, counted);
        sum.overlapping = anyOverlap(plan, counted);
        judge(s, AuditRule::Parts, sum, out);
    }
}

void checkComponents(const Statements& s, SeriesKey series, Findings& out) {
    for (const Figure* total : s.of(series)) {
        for (const Sum& sum : componentsOf(s, *total)) {
            judge(s, AuditRule::Components, sum, out);
        }
    }
}

void checkUnlike(const Statements& s, SeriesKey series, Findings& out) {
    for (const Figure* total : s.of(series)) {
        bool unlike = false;
        for (const Sum& sum : componentsOf(s, *total, &unlike)) {
            if (!unlike || sum.parts.size() < 2) {
                continue;
            }
            FigureList figures = sum.parts;
            figures.insert(figures.begin(), total);
            Finding f = s.finding(AuditRule::Unlike, figures);
            f.verdict = Verdict::Incomplete;
            f.stated = s.amount(*total, Reading::Words);
            QStringList terms;
            for (const Figure* part : sum.parts) {
                terms << digitsOf(*part, s.plan());
            }
            f.formula = tr("%1 adds output and revenue to %2, which measure different things")
                            .arg(terms.join(QStringLiteral(" + ")), digitsOf(*total, s.plan()));
            out.push_back(std::move(f));
        }
    }
}

void checkShare(const Statements& s, SeriesKey series, Findings& out) {
    const Plan& plan = s.plan();
    const Place* place = plan.places().find(series.place);
    if (!s.indicator(series)->additive || !place->parent.isValid()) {
        return; // of a ratio, the figures do not say what it is a share of
    }
    const SeriesKey whole{place->parent, series.indicator};
    const auto valueOf = [&s](SeriesKey key, int year, DocumentId document) {
        const Figure* target = s.find(key, Topic::Target, year, 0, document);
        return target != nullptr ? target : s.find(key, Topic::State, year, 0, document);
    };
    for (const Figure* share : s.of(series)) {
        if (topicOf(*share) != Topic::Share) {
            continue;
        }
        const int year = share->slot.year;
        const Figure* part = valueOf(series, year, share->document);
        const Figure* total = valueOf(whole, year, share->document);
        if (part == nullptr) {
            continue;
        }
        if (total != nullptr) {
            const FigureList figures{part, share, total};
            const Reading reading = readingOf(figures);
            const auto implied = productOf(s.amount(*share, reading), s.amount(*total, reading));
            if (!implied) {
                continue;
            }
            Finding f = s.finding(AuditRule::Share, figures);
            settle(f, s, *part, s.amount(*part, reading), implied);
            f.formula = tr("%1 × %2 = %3; stated %4")
                            .arg(digitsOf(*share, plan), digitsOf(*total, plan),
                                 digitsLike(*part, plan, implied->value), digitsOf(*part, plan));
            out.push_back(std::move(f));
            continue;
        }
        const Figure* before = s.stateBefore(whole, year, share->document);
        Finding f = s.finding(AuditRule::Share, {part, share, before});
        f.verdict = Verdict::Incomplete;
        f.implied = quotientOf(s.amount(*part, Reading::Words), s.amount(*share, Reading::Words));
        f.formula = f.implied ? tr("%1 is %2 of %3 in %4, which no document states")
                                    .arg(digitsOf(*part, plan), digitsOf(*share, plan),
                                         digitsLike(*part, plan, f.implied->value))
                                    .arg(year)
                              : tr("%1 is %2 of a total in %3 that no document states")
                                    .arg(digitsOf(*part, plan), digitsOf(*share, plan))
                                    .arg(year);
        if (before != nullptr) {
            f.formula += tr("; the total was %1 in %2").arg(digitsOf(*before, plan)).arg(before->slot.year);
        }
        out.push_back(std::move(f));
    }
}

void checkNoCarrier(const Statements& s, SeriesKey series, Findings& out) {
    const Plan& plan = s.plan();
    if (s.indicator(series)->kind != u"flow") {
        return;
    }
    const bool laidOut = std::ranges::any_of(plan.layouts(), [&](const Layout& l) {
        return l.place == series.place &&
               std::ranges::any_of(plan.members(), [&l](const LayoutMember& m) { return m.layout == l.id; });
    });
    if (!laidOut) {
        return; // a park carries its own target
    }
    for (const Figure* target : s.of(series)) {
        if (topicOf(*target) != Topic::Target) {
            continue;
        }
        const std::vector<PlaceId> parts = partsOf(plan, series.place);
        const bool byPlace = std::ranges::any_of(s.series(), [&](const SeriesKey& key) {
            return key.indicator == series.indicator && key.place != series.place &&
                   (plan.isWithin(key.place, series.place) || holds(parts, key.place)) &&
                   s.find(key, Topic::Target, target->slot.year, 0, target->document) != nullptr;
        });
        const bool byIndicator =
            std::ranges::any_of(componentsOf(s, *target), [](const Sum& sum) { return !sum.open; });
        if (byPlace || byIndicator) {
            continue;
        }
        Finding f = s.finding(AuditRule::NoCarrier, {target});
        f.verdict = Verdict::Incomplete;
        f.stated = s.amount(*target, Reading::Words);
        f.formula = tr("%1 in %2: no part of the place states a target of its own for it")
                        .arg(digitsOf(*target, plan))
                        .arg(target->slot.year);
        out.push_back(std::move(f));
    }
}

} // namespace yuantu
