// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline: what the documents state for which year, and the way from a mark to its document.
#include "app/panels/documents_panel.h"
#include "app/panels/timeline_panel.h"
#include "tests/support/sample_plan.h"
#include "tests/support/window_test.h"

#include <QDockWidget>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace yuantu;
using namespace yuantu::testing;

class TestTimeline : public WindowTest {
    Q_OBJECT
    PlanPtr m_plan;

    [[nodiscard]] TimelineSpec specOf(const char* code) const {
        return timelineOf(*m_plan, m_plan->asDocumented(),
                          std::array{m_plan->places().findCode(QString::fromLatin1(code))->id}, 2023,
                          Language::Chinese);
    }
    static const TimelineRow* rowOf(const TimelineSpec& spec, const QString& name) {
        for (const TimelineRow& row : spec.rows) {
            if (row.name.startsWith(name)) {
                return &row;
            }
        }
        return nullptr;
    }

private slots:
    void cleanup() { closeWindow(); }
    void initTestCase() { m_plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR)); }

    void plansActualsAndTargetsStandInTheirYears() {
        const TimelineSpec spec = specOf("shanghai");
        QCOMPARE(spec.from, 2018); // the first plan's first year
        QCOMPARE(spec.to, 2027);
        const TimelineRow* scale = rowOf(spec, QStringLiteral("产业规模"));
        QVERIFY(scale != nullptr);
        QCOMPARE(scale->marks.size(), size_t{2});
        QCOMPARE(scale->marks[0].year, 2020); // 2018: 4,000 by 2020
        QCOMPARE(scale->marks[0].kind, TimelineMark::Kind::Target);
        QCOMPARE(scale->marks[0].text, QStringLiteral("≥4,000"));
        QVERIFY(!scale->marks[0].superseded); // no document says what follows it
        QCOMPARE(scale->marks[1].year, 2023);
        QCOMPARE(scale->marks[1].kind, TimelineMark::Kind::Actual);
        QCOMPARE(scale->marks[1].text, QStringLiteral("9,337"));
        // Fifty applications within the years of the plan: a span, not a point.
        const TimelineRow* applications = rowOf(spec, QStringLiteral("申请"));
        for (const TimelineRow& row : spec.rows) {
            if (row.marks.front().text == u"≥50") {
                applications = &row;
            }
        }
        QVERIFY(applications != nullptr);
        QCOMPARE(applications->marks[0].from, 2018);
        QCOMPARE(applications->marks[0].year, 2020);
    }

    void supersededTargetsAndBreaksOfScope() {
        const TimelineSpec spec = specOf("pudong");
        const TimelineRow* scale = rowOf(spec, QStringLiteral("产业规模"));
        QVERIFY(scale != nullptr);
        QCOMPARE(scale->marks.size(), size_t{2});
        QCOMPARE(scale->marks[0].year, 2024);
        QVERIFY(scale->marks[0].superseded); // the plan of 2025 follows that of 2022
        QCOMPARE(scale->marks[1].year, 2027);
        QVERIFY(!scale->marks[1].superseded);
        QVERIFY(scale->breaks.empty()); // both say the same of what they count
        // 制造业工业产值 in the one, 工业产值 in the other: 1,000 and 1,000 are not the same thing.
        const TimelineRow* output = rowOf(spec, QStringLiteral("工业总产值"));
        QVERIFY(output != nullptr);
        QCOMPARE(output->breaks.size(), size_t{1});
        QCOMPARE(output->breaks[0].from, 2024);
        QCOMPARE(output->breaks[0].to, 2027);
        QVERIFY(output->breaks[0].text.contains(QStringLiteral("制造业工业产值")));
        QCOMPARE(spec.plans.size(), size_t{2});
        QVERIFY(spec.plans[0].superseded);
        QCOMPARE(spec.plans[1].from, 2025);
        QCOMPARE(spec.plans[1].to, 2027);
    }

    void nothingToShowIsSaid() {
        const TimelineSpec spec = specOf("huacao");
        QVERIFY(spec.isEmpty());
        QVERIFY(!spec.emptyText.isEmpty());
        TimelineView view;
        view.setSpec(spec);
        view.resize(400, 200);
        view.grab();
        QVERIFY(!view.positionOf({1}));
    }

    void aMarkOpensItsDocument() {
        openWindow({}, {1600, 1000});
        session().setSelection({place("pudong")});
        m_window->findChild<QDockWidget*>(QStringLiteral("history"))->raise(); // documents are behind
        m_window->findChild<QDockWidget*>(QStringLiteral("timeline"))->raise();
        TimelinePanel& panel = m_window->timelinePanel();
        QTRY_VERIFY(panel.isVisible() && !panel.spec().isEmpty());
        const TimelineRow* scale = rowOf(panel.spec(), QStringLiteral("产业规模"));
        QVERIFY(scale != nullptr);
        const FigureId figure = scale->marks[1].figure;
        QCOMPARE(session().plan()->figures().find(figure)->printed, QStringLiteral("5000亿元"));
        panel.setFocus();
        for (int i = 0; i < 60 && session().currentFigure() != figure; ++i) {
            QTest::keyClick(&panel, Qt::Key_Right); // by keyboard, scrolling along
        }
        QCOMPARE(session().currentFigure(), figure);
        QVERIFY(panel.positionOf(figure));
        session().setCurrentFigure({});
        QTest::mouseClick(panel.viewport(), Qt::LeftButton, {}, *panel.positionOf(figure));
        QCOMPARE(session().currentFigure(), figure);
        QTRY_VERIFY(m_window->documentsPanel().isVisible());
        const QTreeWidgetItem* item = m_window->documentsPanel().tree()->currentItem();
        QVERIFY(item != nullptr);
        QCOMPARE(item->text(1), QStringLiteral("5000亿元"));
        const QTreeWidgetItem* document = item;
        while (document->parent() != nullptr) {
            document = document->parent();
        }
        QVERIFY(document->text(0).contains(QStringLiteral("2025—2027")));
    }

    void itIsSavedWhole() {
        QTemporaryDir dir;
        TimelineView view;
        view.setSpec(specOf("pudong"));
        view.resize(900, 200); // less than its height
        const QString pdf = dir.filePath(QStringLiteral("t.pdf"));
        QVERIFY(view.saveTo(pdf));
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString all = QString::fromUtf8(text.readAllStandardOutput());
        for (const auto* wanted : {u"浦东", u"产业规模", u"4,000", u"5,000", u"2027", u"口径变化"}) {
            QVERIFY2(all.contains(QString::fromUtf16(wanted)), qPrintable(all));
        }
        QVERIFY(view.saveTo(dir.filePath(QStringLiteral("t.svg"))));
        QVERIFY(view.saveTo(dir.filePath(QStringLiteral("t.png"))));
        QCOMPARE(QImage(dir.filePath(QStringLiteral("t.png"))).width(), 1800);
        QVERIFY(!view.saveTo(dir.filePath(QStringLiteral("t.doc"))));
        QVERIFY(!view.saveTo(QStringLiteral("/nowhere/t.png")));
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestTimeline>(argc, argv);
}
#include "test_timeline.moc"
