package vn.thidua.dashboard.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.dashboard.Comparison;
import vn.thidua.definition.Localized;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Origin;
import vn.thidua.indicator.Row;
import vn.thidua.indicator.Scale;
import vn.thidua.reference.Better;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Quantity;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

class SentencesTest {
    private static final Indicator RATE = indicator("CREMATION_RATE", IndicatorKind.RATIO, "%", Scale.PERCENT);
    private static final Indicator FUND = indicator("FUND_SEA_TOTAL", IndicatorKind.SUM, "đồng", Scale.BILLION);

    private static Indicator indicator(String code, IndicatorKind kind, String unit, Scale scale) {
        Formula formula = new Formula(List.of(new Formula.Term(new MeasureCode("A"), BigDecimal.ONE)));
        return new Indicator(
                new IndicatorCode(code),
                new Localized(code, code),
                kind,
                formula,
                kind == IndicatorKind.RATIO ? formula : null,
                Map.of(),
                new Localized(unit, unit),
                scale,
                Better.HIGHER,
                1,
                "test",
                true,
                "0000");
    }

    private static Row row(SubjectType type, Quantity quantity, int reported, int expected, LocalDate cutOff) {
        return new Row(
                new IndicatorCode("CREMATION_RATE"),
                Period.quarter(2022, 4),
                type,
                new SubjectId(13),
                "C3",
                "Cụm thi đua số 3",
                "Cụm 3",
                Origin.SUMMED,
                null,
                null,
                quantity == null ? null : quantity.value(),
                quantity == null ? null : quantity.low(),
                quantity == null ? null : quantity.high(),
                quantity == null ? null : quantity.qualifier(),
                "%",
                reported,
                expected,
                1,
                1,
                null,
                null,
                null,
                cutOff,
                false,
                false,
                0);
    }

    private static Quantity exact(String value) {
        return Quantity.exact(new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // now, before, reported, sentence
                "0.8543 | 0.8333 | 4 | Cụm 3 đạt 85,43%, tăng 2,1 điểm phần trăm so với cùng kỳ; 4/5 đơn vị đã báo cáo",
                "0.8012 | 0.8333 | 5 | Cụm 3 đạt 80,12%, giảm 3,21 điểm phần trăm so với cùng kỳ; 5/5 đơn vị đã báo cáo",
                "0.80001 | 0.80002 | 5 | Cụm 3 đạt 80%, không đổi so với cùng kỳ; 5/5 đơn vị đã báo cáo",
                "0.8543 | | 5 | Cụm 3 đạt 85,43%; 5/5 đơn vị đã báo cáo",
                " | 0.8333 | 0 | Cụm 3 chưa có số liệu; 0/5 đơn vị đã báo cáo",
            })
    void theFindingSaysFigureChangeAndCoverage(String now, String before, int reported, String sentence) {
        Sentences words = new Sentences(Language.VI);
        FigureText figures = new FigureText(RATE, Language.VI);
        Row row = row(SubjectType.CLUSTER, now == null ? null : exact(now), reported, 5, null);
        Row earlier = before == null ? null : row(SubjectType.CLUSTER, exact(before), 5, 5, null);

        assertThat(words.reached(
                        "Cụm 3",
                        row.quantity() == null ? null : figures.full(row.quantity()),
                        words.change(figures, row, earlier, Comparison.LAST_YEAR),
                        words.coverage(row, Grain.QUARTER)))
                .isEqualTo(sentence);
    }

    @Test
    void englishSaysTheSame() {
        Sentences words = new Sentences(Language.EN);
        FigureText figures = new FigureText(RATE, Language.EN);
        Row now = row(SubjectType.CLUSTER, exact("0.8543"), 4, 5, null);
        Row before = row(SubjectType.CLUSTER, exact("0.8333"), 5, 5, null);

        assertThat(words.reached(
                        "Cluster 3",
                        figures.full(now.quantity()),
                        words.change(figures, now, before, Comparison.PREVIOUS),
                        words.coverage(now, Grain.QUARTER)))
                .isEqualTo("Cluster 3: 85.43%, up 2.1 percentage points on the previous quarter;"
                        + " 4 of 5 units have reported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over | 7690000000 | trên 7,69 tỷ đồng | >7,69",
                "about | 3810000000 | khoảng 3,81 tỷ đồng | ≈3,81",
                "exact | 2280000000 | 2,28 tỷ đồng | 2,28",
                "under | 46300000000 | gần 46,3 tỷ đồng | <46,30",
            })
    void aQuantityKeepsItsWordInSentencesAndItsSignInCells(String kind, String value, String sentence, String cell) {
        BigDecimal number = new BigDecimal(value);
        Quantity quantity = switch (kind) {
            case "over" -> Quantity.over(number);
            case "about" -> Quantity.about(number);
            case "under" -> Quantity.under(number);
            default -> Quantity.exact(number);
        };
        FigureText figures = new FigureText(FUND, Language.VI);

        assertThat(figures.full(quantity)).isEqualTo(sentence);
        assertThat(figures.cell(quantity)).isEqualTo(cell);
        assertThat(figures.unit()).isEqualTo("tỷ đồng");
    }

    @Test
    void anAmountChangesInPercentAndOneWithoutExactBoundsByAbout() {
        Sentences words = new Sentences(Language.VI);
        FigureText figures = new FigureText(FUND, Language.VI);
        Row now = row(SubjectType.CLUSTER, Quantity.over(new BigDecimal("1054000000")), 5, 5, null);
        Row before = row(SubjectType.CLUSTER, exact("1000000000"), 5, 5, null);

        assertThat(words.change(figures, now, before, Comparison.LAST_YEAR))
                .isEqualTo("tăng 5,4% (khoảng) so với cùng kỳ");
        assertThat(figures.change(BigDecimal.TEN.pow(9), BigDecimal.ZERO)).isEqualTo("tăng từ 0");
        assertThat(figures.shortChange(new BigDecimal("946000000"), BigDecimal.TEN.pow(9)))
                .isEqualTo("-5,4%");
    }

    @Test
    void coverageOfAYearCountsReportsAndOfAUnitSaysWhetherItIsIn() {
        Sentences words = new Sentences(Language.VI);

        assertThat(words.coverage(row(SubjectType.CLUSTER, exact("0.8"), 19, 20, null), Grain.YEAR))
                .isEqualTo("19/20 báo cáo");
        assertThat(words.coverage(row(SubjectType.UNIT, exact("0.8"), 1, 1, null), Grain.QUARTER))
                .isEqualTo("đã báo cáo");
        assertThat(words.coverage(row(SubjectType.UNIT, null, 0, 1, null), Grain.QUARTER))
                .isEqualTo("chưa báo cáo");
    }

    @Test
    void theDayIsThatOfTheFiguresWhereItIsKnown() {
        Sentences words = new Sentences(Language.VI);
        Row dated = row(SubjectType.CLUSTER, exact("0.8"), 5, 5, LocalDate.of(2022, 11, 8));

        assertThat(words.asOf(dated, Period.quarter(2022, 4))).isEqualTo("Tính đến ngày 08/11/2022");
        assertThat(words.asOf(null, Period.quarter(2022, 4))).isEqualTo("Kỳ đến ngày 31/12/2022");
        assertThat(words.period(Period.quarter(2022, 2), Grain.YTD)).isEqualTo("6 tháng đầu năm 2022");
        assertThat(words.period(Period.quarter(2022, 3), Grain.YTD)).isEqualTo("9 tháng đầu năm 2022");
        assertThat(words.period(Period.quarter(2022, 2), Grain.YEAR)).isEqualTo("Năm 2022");
    }
}
