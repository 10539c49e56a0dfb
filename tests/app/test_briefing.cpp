// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing: what it says, and a PDF in which all of it can be found.
#include "app/briefing/briefing_pages.h"
#include "app/briefing/briefing_writer.h"
#include "app/briefing/cmap_repair.h"
#include "core/store/base_map.h"
#include "tests/support/sample_plan.h"

#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

QString withoutSpaces(QString text) {
    static const QRegularExpression spaces(QStringLiteral("[\\s\u00A0\u2028\u3000\f]+"));
    return text.remove(spaces);
}

QByteArray run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60000);
    return process.readAllStandardOutput();
}

} // namespace

class TestBriefing : public QObject {
    Q_OBJECT
    PlanPtr m_plan;
    std::shared_ptr<const BaseMap> m_base;
    QTemporaryDir m_dir;

    [[nodiscard]] BriefingOptions options(Language language = Language::Chinese) const {
        BriefingOptions o;
        o.language = language;
        o.date = QDate(2026, 11, 22);
        return o;
    }
    [[nodiscard]] QString write(const char* name, const QByteArray& pdf) const {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(pdf);
        }
        return path;
    }

private slots:
    void initTestCase() {
        m_plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        const auto base =
            readBaseMap(QStringLiteral(YUANTU_SOURCE_DIR) + QStringLiteral("/maps/shanghai.gpkg"));
        QVERIFY(base.has_value());
        m_base = *base;
    }

    void saysWhatTheDocumentsSay() {
        const QString text = textsOf(composeBriefing(m_plan, m_plan->asDocumented(), options())).join(u'\n');
        for (const char* words :
             {"上海市产业规模2023年为9,337亿元，比上年增长4.9%",
              "由2019年的1,319亿元增至2023年的1,860亿元，年均增长9%",
              "由2020年的240亿元增至2023年的300亿元，年均增长7.8%，新增60亿元",
              "由2020年的312亿元增至2023年的500亿元以上",
              "浦东新区产业规模目标为2024年4,000亿元以上、2027年5,000亿元以上", "文件未载基期值",
              "2023年合计299.9亿元", "单位：亿元", "征求意见稿", "CGCS2000", "审图号", "未知"}) {
            QVERIFY2(text.contains(QString::fromUtf8(words)), words);
        }
        QVERIFY(!text.contains(QStringLiteral("nan")) && !text.contains(QStringLiteral("inf")));
    }
    void saysHowSureItIsAndWhatDoesNotAgree() {
        // Nobody entered a range: no chances are made up.
        const QString sure = textsOf(composeBriefing(m_plan, m_plan->asDocumented(), options())).join(u'\n');
        QVERIFY(sure.contains(QStringLiteral("未录入增速区间")));
        QVERIFY(!sure.contains(QStringLiteral("次抽样")));
        // 23 consistent, 11 within rounding, none inconsistent, 25 incomplete: see test_audit
        QVERIFY(sure.contains(QStringLiteral("59项核查：23项相符，11项仅在取舍范围内相符，0项不相符，25项")));
        QVERIFY(sure.contains(QStringLiteral("需要留意的核查发现")));
        // An even range around the rate that leads to the target: half of the draws reach it.
        const PlaceId zizhu = m_plan->places().findCode(QStringLiteral("zizhu"))->id;
        const IndicatorId output = m_plan->indicators().findCode(QStringLiteral("output"))->id;
        PlanPtr plan = m_plan;
        for (const auto& [field, value] : {std::pair{"rate-low", "0.0572"}, {"rate-high", "0.0972"}}) {
            GrowthSetting g{{},     m_plan->asDocumented(),     zizhu,
                            output, QString::fromLatin1(field), QString::fromLatin1(value)};
            g.id = growthSettingIdFor(g);
            plan = planWith(*plan, g);
        }
        const Briefing b = composeBriefing(plan, plan->asDocumented(), options());
        const QString text = textsOf(b).join(u'\n');
        QVERIFY(text.contains(QStringLiteral("10,000次抽样，种子1，相关系数0")));
        int chance = -1;
        for (const BriefingBlock& block : b.blocks) {
            const auto* table = std::get_if<BriefingTable>(&block);
            if (table != nullptr && table->caption.contains(QStringLiteral("目标实现的概率"))) {
                QCOMPARE(table->rows.size(), size_t(1));
                QCOMPARE(table->rows[0][0].text, QStringLiteral("紫竹高新区"));
                QCOMPARE(table->rows[0][3].text, QStringLiteral("7.0"));
                chance = table->rows[0][5].text.toInt();
            }
        }
        QVERIFY2(chance >= 47 && chance <= 53, qPrintable(QString::number(chance)));
    }
    void saysHowFarItHasCome() {
        // Without an actual after a base there is nothing to say.
        const PlaceId zizhu = m_plan->places().findCode(QStringLiteral("zizhu"))->id;
        const IndicatorId output = m_plan->indicators().findCode(QStringLiteral("output"))->id;
        Figure actual;
        actual.scenario = m_plan->asDocumented();
        actual.slot = {zizhu, output, Aspect::Actual, 0, 2022};
        actual.value = 6;
        actual.unit = m_plan->indicators().find(output)->unit;
        actual.status = Status::Assumed;
        actual.id = figureIdFor(actual.scenario, actual.slot, {});
        BriefingOptions o = options();
        o.year = 2022;
        const Briefing b = composeBriefing(planWith(*m_plan, actual), m_plan->asDocumented(), o);
        // 5.6·1.25^(2/3) = 6.498; 6/6.498 − 1 = −7.7 %; 7/6 − 1 = 16.7 % in the year that is left
        bool found = false;
        for (const BriefingBlock& block : b.blocks) {
            const auto* table = std::get_if<BriefingTable>(&block);
            if (table == nullptr || !table->caption.contains(QStringLiteral("实绩与目标"))) {
                continue;
            }
            for (const auto& row : table->rows) {
                if (row[0].text.startsWith(QStringLiteral("紫竹"))) {
                    found = true;
                    QCOMPARE(row[2].text, QStringLiteral("6.0"));
                    QCOMPARE(row[3].text, QStringLiteral("6.5"));
                    QCOMPARE(row[4].text, QStringLiteral("−7.7"));
                    QCOMPARE(row[7].text, QStringLiteral("16.7"));
                }
            }
        }
        QVERIFY(found);
    }
    void totalsAreHeldAgainstTheirParts() {
        const Briefing b = composeBriefing(m_plan, m_plan->asDocumented(), options());
        int rows = 0;
        for (const BriefingBlock& block : b.blocks) {
            const auto* table = std::get_if<BriefingTable>(&block);
            if (table == nullptr || !table->caption.contains(QStringLiteral("总量与各部分之和"))) {
                continue;
            }
            for (const auto& row : table->rows) {
                ++rows;
                // 85.2 + 122.5 + 47.4 + 7.0 + 37.8 = 299.9 of 300; five of eleven parts state an output.
                if (row[0].text.startsWith(QStringLiteral("闵行"))) {
                    QCOMPARE(row[1].text, QStringLiteral("2023"));
                    QCOMPARE(row[2].text, QStringLiteral("300.0"));
                    QCOMPARE(row[3].text, QStringLiteral("299.9"));
                    QCOMPARE(row[4].text, QStringLiteral("5/11"));
                    QCOMPARE(row[5].text, QStringLiteral("0.1"));
                    QCOMPARE(row[6].text, QStringLiteral("—"));
                }
            }
        }
        QCOMPARE(rows, 2); // the city and Minhang
    }
    void missingStaysMissing() {
        // An empty plan is a briefing too; nothing is made up and nothing fails.
        const auto empty = std::make_shared<Plan>();
        const Briefing b = composeBriefing(empty, {}, options());
        const auto pdf = briefingPdf(b, nullptr);
        QVERIFY(pdf && pdf->size() > 1000);
        const Briefing full = composeBriefing(m_plan, m_plan->asDocumented(), options());
        for (const BriefingBlock& block : full.blocks) {
            if (const auto* table = std::get_if<BriefingTable>(&block)) {
                for (const auto& row : table->rows) {
                    QCOMPARE(row.size(), table->columns.size());
                    for (const BriefingCell& cell : row) {
                        QVERIFY(cell.text != QStringLiteral("0") ||
                                cell.style != BriefingCell::Style::Missing);
                    }
                }
            }
        }
    }

    void everyWordIsFound_data() {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<bool>("compared");
        QTest::newRow("zh") << true << false;
        QTest::newRow("en") << false << false;
        QTest::newRow("zh compared") << true << true;
    }
    void everyWordIsFound() {
        QFETCH(bool, chinese);
        QFETCH(bool, compared);
        BriefingOptions o = options(chinese ? Language::Chinese : Language::English);
        // Digits after Latin letters lose their Unicode value when shaped; radicals share glyphs with these
        // words.
        o.issuer = QStringLiteral("CAGR8.5% Q3 2027 (CAGR)8.5% 生物医药 目标 增长 金山 高新 长宁 一人大工用");
        ScenarioId scenario = m_plan->asDocumented();
        if (compared) {
            o.compare = {scenario};
            scenario = scenarioId(*m_plan, "published-areas");
        }
        const Briefing b = composeBriefing(m_plan, scenario, o);
        const auto pdf = briefingPdf(b, m_base);
        QVERIFY(pdf.has_value());
        const QString path = write("b.pdf", *pdf);
        const QString found = withoutSpaces(QString::fromUtf8(
            run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")})));
        QVERIFY(found.size() > 1000);
        for (const QString& text : textsOf(b)) {
            // A paragraph or cell may go on after a page's foot; its first half stands together.
            const QString wanted = withoutSpaces(text);
            const QString part = wanted.size() > 60 ? wanted.left(30) : wanted;
            QVERIFY2(found.contains(part), qPrintable(part));
        }
        for (const Place& place : m_plan->places()) {
            const QString name = withoutSpaces(nameOf(place, o.language));
            if (textsOf(b).contains(nameOf(place, o.language))) {
                QVERIFY2(found.contains(name), qPrintable(name));
            }
        }
        for (const QChar c : found) {
            QVERIFY2(c.unicode() < 0x2E80 || c.unicode() > 0x2FDF, qPrintable(QString(c)));
        }
        const QString last = chinese ? QStringLiteral("第%1页共%1页") : QStringLiteral("Page%1of%1");
        const BriefingPages pages(b, m_base);
        QVERIFY(found.contains(last.arg(pages.count())));
    }
    void scenariosAreCompared() {
        BriefingOptions o = options(Language::Chinese);
        o.year = 2023;
        o.compare = {scenarioId(*m_plan, "rates-one-point-lower"), scenarioId(*m_plan, "pudong-floor")};
        const Briefing b = composeBriefing(m_plan, m_plan->asDocumented(), o);
        const QStringList texts = textsOf(b);
        const QString all = texts.join(u'\n');
        // 62.3 × 1.10³ = 82.9 against 85.2; the sum of the five known places falls from 299.9 to 291.6
        for (const char16_t* part :
             {u"情景比较", u"增速低一个百分点", u"82.9", u"299.9", u"291.6", u"−2.7%", u"6个地区中5个已知",
              u"差额分解", u"沙普利值", u"年均增速 2020—2023", u"11%", u"10%", u"不同的假设", u"理由",
              u"“增速低一个百分点”与“文件所载”之差"}) {
            QVERIFY2(all.contains(QString::fromUtf16(part)), qPrintable(QString::fromUtf16(part)));
        }
        // A map of differences for the one that differs in 2023; the new floor is not there yet.
        QCOMPARE(std::ranges::count_if(b.blocks,
                                       [](const BriefingBlock& block) {
                                           const auto* map = std::get_if<BriefingMap>(&block);
                                           return map != nullptr && map->theme.diverging;
                                       }),
                 1);
        int bridges = 0;
        for (const BriefingBlock& block : b.blocks) {
            if (const auto* chart = std::get_if<BriefingChart>(&block);
                chart != nullptr && !chart->spec.steps.empty()) {
                ++bridges;
                double at = chart->spec.steps.front().to;
                for (size_t i = 1; i + 1 < chart->spec.steps.size(); ++i) {
                    QVERIFY(std::abs(chart->spec.steps[i].from - at) < 1e-9);
                    at = chart->spec.steps[i].to;
                }
                QVERIFY(std::abs(chart->spec.steps.back().to - at) < 1e-9);
            }
        }
        QCOMPARE(bridges, 1); // nothing of Pudong is known in 2023
        o.year = 2028;        // there the new floor matters
        o.compare = {scenarioId(*m_plan, "floor-two-years-late")};
        const Briefing late = composeBriefing(m_plan, scenarioId(*m_plan, "pudong-floor"), o);
        const QString words = textsOf(late).join(u'\n');
        QVERIFY(words.contains(QStringLiteral("承载力用尽时间")));
        QVERIFY(words.contains(QStringLiteral("以其承载力为限")));
        const auto pdf = briefingPdf(late, m_base);
        QVERIFY(pdf.has_value());
        const QString found = withoutSpaces(QString::fromUtf8(
            run(QStringLiteral("pdftotext"),
                {QStringLiteral("-raw"), write("compare.pdf", *pdf), QStringLiteral("-")})));
        for (const char16_t* part : {u"载体晚两年交付", u"−80.8", u"100万㎡→—", u"承载力用尽时间"}) {
            QVERIFY2(found.contains(QString::fromUtf16(part)), qPrintable(QString::fromUtf16(part)));
        }
        o.compare = {scenarioId(*m_plan, "pudong-floor")}; // with itself: said, not drawn
        QVERIFY(textsOf(composeBriefing(m_plan, scenarioId(*m_plan, "pudong-floor"), o))
                    .join(u'\n')
                    .contains(QStringLiteral("没有可比较的情景")));
    }
    void isAWholePdf() {
        const auto pdf = briefingPdf(composeBriefing(m_plan, m_plan->asDocumented(), options()), m_base);
        QVERIFY(pdf.has_value());
        const QString path = write("c.pdf", *pdf);
        const QByteArray fonts = run(QStringLiteral("pdffonts"), {path});
        const QList<QByteArray> lines = fonts.trimmed().split('\n');
        QVERIFY(lines.size() > 2);
        for (const QByteArray& line : lines.mid(2)) {
            QVERIFY2(line.contains(" yes "), line.constData());
        }
        QCOMPARE(
            run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).trimmed().split('\n').size(),
            2);
        const QByteArray json = run(QStringLiteral("qpdf"), {QStringLiteral("--json=2"),
                                                             QStringLiteral("--json-key=outlines"), path});
        QVERIFY(json.contains("\"title\": \"一、摘要\"") && json.contains("（二）闵行区"));
        const QByteArray info = run(QStringLiteral("pdfinfo"), {path});
        QVERIFY(info.contains("Title:           上海市生物医药产业园区规划简报"));
        QVERIFY(info.contains("A4"));
        QVERIFY(pdf->size() < 2'000'000);
    }
    void sameInputSameBytes() {
        const Briefing b = composeBriefing(m_plan, m_plan->asDocumented(), options());
        const auto first = briefingPdf(b, m_base);
        const auto second = briefingPdf(composeBriefing(m_plan, m_plan->asDocumented(), options()), m_base);
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
        // And in another process with another hash seed: it writes what this one compares.
        if (qEnvironmentVariableIsSet("YUANTU_BRIEFING_OUT")) {
            QFile out(qEnvironmentVariable("YUANTU_BRIEFING_OUT"));
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*first) == first->size());
            return;
        }
        QProcess other;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString path = m_dir.filePath(QStringLiteral("other.pdf"));
        environment.insert(QStringLiteral("YUANTU_BRIEFING_OUT"), path);
        other.setProcessEnvironment(environment);
        other.start(QCoreApplication::applicationFilePath(), {QStringLiteral("sameInputSameBytes")});
        QVERIFY(other.waitForFinished(120000));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), *first);
    }
    void isQuick() {
        const std::clock_t start = std::clock();
        const auto pdf = briefingPdf(composeBriefing(m_plan, m_plan->asDocumented(), options()), m_base);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY(pdf.has_value());
        qInfo("briefing: %.2f s of CPU, %lld bytes", seconds, static_cast<long long>(pdf->size()));
        QVERIFY2(seconds < 5, "far from the goal of one second");
    }
    void hostileTextStaysText() {
        Plan::Parts parts = m_plan->parts();
        std::vector<Place> places = parts.places->rows();
        for (Place& p : places) {
            if (p.code == u"xinzhuang") {
                p.nameZh = p.shortZh = QStringLiteral("<img src=/etc/passwd><b>粗</b> & \u202E倒");
            }
        }
        parts.places = std::make_shared<Table<Place>>(std::move(places));
        const auto plan = std::make_shared<Plan>(parts);
        const auto pdf = briefingPdf(composeBriefing(plan, plan->asDocumented(), options()), m_base);
        QVERIFY(pdf.has_value());
        const QString path = write("h.pdf", *pdf);
        const QString found = withoutSpaces(QString::fromUtf8(
            run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")})));
        QVERIFY(found.contains(QStringLiteral("<imgsrc=/etc/passwd><b>")));
    }
    void pagesArePaintedForThePreview() {
        const BriefingPages pages(composeBriefing(m_plan, m_plan->asDocumented(), options()), m_base);
        QVERIFY(pages.count() > 5);
        QImage image(static_cast<int>(BriefingPages::kWidth / 2),
                     static_cast<int>(BriefingPages::kHeight / 2), QImage::Format_RGB32);
        for (int i = 0; i < pages.count(); ++i) {
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.scale(0.5, 0.5);
            pages.paint(painter, i);
            painter.end();
            bool ink = false;
            for (int y = 0; y < image.height() && !ink; ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    ink = ink || image.pixelColor(x, y).lightness() < 100;
                }
            }
            QVERIFY2(ink, qPrintable(QStringLiteral("page %1 is empty").arg(i + 1)));
        }
    }
    void cmapsAreMended() {
        // U+2F63 is the radical of U+751F, U+2F2D of U+5C71; U+4E00 stays.
        const QByteArray cmap =
            "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
            "3 beginbfrange\n<0000> <0000> <0000>\n<0001> <0004> [<4E0A> <2F63> <0043> <2F2D> ]\n"
            "<0005> <0006> <2f2c>\nendbfrange\nendcmap\n";
        const QByteArray mended = repairedCMap(cmap);
        QVERIFY2(mended.contains("<0001> <0004> [<4E0A> <751F> <0043> <5C71> ]"), mended.constData());
        QVERIFY2(mended.contains("<0005> <0006> [<5C6E> <5C71> ]"), mended.constData());
        QVERIFY(mended.startsWith("1 begincodespacerange\n<0000> <FFFF>\n") && mended.endsWith("endcmap\n"));
        QCOMPARE(repairedCMap("nonsense"), QByteArray("nonsense"));
    }
};

QTEST_MAIN(TestBriefing)
#include "test_briefing.moc"
