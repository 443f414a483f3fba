package vn.thidua.dashboard.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.dashboard.Standing;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.reference.Better;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

class NeedTest {
    private static final IndicatorCode A = new IndicatorCode("A");
    private static final IndicatorCode B = new IndicatorCode("B");

    private static Need need(Breakdown by, Grain grain, IndicatorCode code, int from, int to, Integer... only) {
        return new Need(
                by,
                grain,
                Set.of(code),
                Period.quarter(2022, from),
                Period.quarter(2022, to),
                Set.copyOf(List.of(only).stream().map(SubjectId::new).toList()));
    }

    @Test
    void needsOfOneBreakdownAndGrainBecomeOneThatCoversThem() {
        assertThat(Need.merged(List.of(
                        need(Breakdown.UNIT, Grain.QUARTER, A, 2, 3, 101),
                        need(Breakdown.CITY, Grain.QUARTER, A, 1, 1),
                        need(Breakdown.UNIT, Grain.QUARTER, B, 1, 2, 102),
                        need(Breakdown.UNIT, Grain.YTD, B, 1, 2, 102))))
                .containsExactly(
                        new Need(
                                Breakdown.UNIT,
                                Grain.QUARTER,
                                Set.of(A, B),
                                Period.quarter(2022, 1),
                                Period.quarter(2022, 3),
                                Set.of(new SubjectId(101), new SubjectId(102))),
                        need(Breakdown.CITY, Grain.QUARTER, A, 1, 1),
                        need(Breakdown.UNIT, Grain.YTD, B, 1, 2, 102));
    }

    @Test
    void whoNeedsAllSubjectsGetsAll() {
        assertThat(Need.merged(List.of(
                                need(Breakdown.UNIT, Grain.QUARTER, A, 1, 1, 101),
                                need(Breakdown.UNIT, Grain.QUARTER, A, 1, 1)))
                        .getFirst()
                        .only())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.85, 0.85, HIGHER, MET",
        "0.8499, 0.85, HIGHER, WATCH",
        "0.8075, 0.85, HIGHER, WATCH",
        "0.8074, 0.85, HIGHER, MISSED",
        "0.05, 0.05, LOWER, MET",
        "0.0501, 0.05, LOWER, WATCH",
        "0.06, 0.05, LOWER, MISSED"
    })
    void aResultIsJudgedUnrounded(BigDecimal result, BigDecimal target, Better better, Standing standing) {
        assertThat(Judgement.of(result, target, better).orElseThrow().standing())
                .isEqualTo(standing);
        assertThat(Judgement.of(result, target, Better.NEUTRAL)).isEmpty();
    }
}
