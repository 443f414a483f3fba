package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

/** How far into the year the page is, for what adds up over it: funds have campaigns, so last year tells the pace. */
final class Pace {
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

    private final Indicator indicator;
    private final Subject subject;
    private final PageContext page;
    private final Facts facts;

    Pace(Indicator indicator, Subject subject, PageContext page, Facts facts) {
        this.indicator = indicator;
        this.subject = subject;
        this.page = page;
        this.facts = facts;
    }

    /** Whether the year is at its end, so that there is nothing left to wait for. */
    boolean isOver() {
        return page.grain() == Grain.YEAR || page.period().quarterOfYear() == 4;
    }

    /**
     * How far the year's target may be expected to be reached: a sum as far as last year's had come by then; in equal
     * steps where that is not known; anything else whole.
     */
    BigDecimal expected(BigDecimal target) {
        boolean whole = indicator.kind() != IndicatorKind.SUM || page.grain() == Grain.YEAR;
        return whole ? target : target.multiply(shareLastYear().orElseGet(this::equalSteps));
    }

    private BigDecimal equalSteps() {
        return BigDecimal.valueOf(page.period().quarterOfYear()).divide(QUARTERS);
    }

    /** What part of last year's sum had come in by this quarter; empty unless four in five reports of that year are in. */
    Optional<BigDecimal> shareLastYear() {
        Period last = page.period().sameLastYear();
        Row then = facts.row(indicator.code(), subject.id(), Grain.YTD, last).orElse(null);
        Row year = facts.row(indicator.code(), subject.id(), Grain.YEAR, last).orElse(null);
        return then == null || then.value() == null || then.value().signum() == 0 || year == null || !known(year)
                ? Optional.empty()
                : Optional.of(CardParts.value(then).divide(CardParts.value(year), MathContext.DECIMAL64));
    }

    private static boolean known(Row year) {
        BigDecimal sum = year.value();
        return sum != null && sum.signum() > 0 && 5 * year.reported() >= 4 * year.expected();
    }
}
