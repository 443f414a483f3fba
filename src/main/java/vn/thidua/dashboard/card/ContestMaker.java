package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.Comparison;
import vn.thidua.dashboard.MeetingPage.Contest;
import vn.thidua.dashboard.MeetingPage.Lead;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.words.FigureText;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.IndicatorKind;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Better;

/**
 * Who is ahead in one indicator. Rates and averages are compared by value. Sums of two clusters, which differ in size,
 * by the share of their year's target, or else by the change on their own last year; those of one cluster in two years
 * by value.
 */
public final class ContestMaker {
    private final PageContext left;
    private final PageContext right;
    private final Facts facts;
    private final Sentences words;
    private final boolean sameCluster;

    public ContestMaker(PageContext left, PageContext right, Facts facts) {
        this.left = left;
        this.right = right;
        this.facts = facts;
        this.words = left.words();
        this.sameCluster = left.subject().code().equals(right.subject().code());
    }

    /** @param address of the meeting with this indicator */
    public Contest contest(Indicator indicator, String address) {
        FigureText figures = left.figures(indicator);
        Result a = new Result(indicator, left.subject(), left, facts);
        Result b = new Result(indicator, right.subject(), right, facts);
        boolean size = indicator.kind() == IndicatorKind.RATIO || sameCluster;
        if (indicator.better() != Better.NEUTRAL && size && rankable(a.now()) && rankable(b.now())) {
            return contest(
                    indicator, value(a.now()), value(b.now()), address, figures::full, "dashboard.contest.value");
        }
        if (indicator.better() != Better.NEUTRAL && !size) {
            var shares = pair(a.shareOfTarget(), b.shareOfTarget());
            if (shares.isPresent()) {
                return contest(
                        indicator,
                        shares.get().left(),
                        shares.get().right(),
                        address,
                        words::share,
                        "dashboard.contest.target");
            }
            var changes = pair(change(a), change(b));
            if (changes.isPresent()) {
                return contest(
                        indicator,
                        changes.get().left(),
                        changes.get().right(),
                        address,
                        share -> words.formats().signedPercent(share.setScale(3, java.math.RoundingMode.HALF_UP)),
                        "dashboard.contest.change");
            }
        }
        return new Contest(Lead.UNKNOWN, words.get("dashboard.contest.unknown", figures.name()), address);
    }

    private interface Writing {
        String of(BigDecimal value);
    }

    private record Pair(BigDecimal left, BigDecimal right) {}

    private Contest contest(
            Indicator indicator, BigDecimal a, BigDecimal b, String address, Writing writing, String key) {
        int sign = indicator.better() == Better.LOWER ? b.compareTo(a) : a.compareTo(b);
        Lead lead = sign == 0 ? Lead.EVEN : sign > 0 ? Lead.LEFT : Lead.RIGHT;
        return new Contest(
                lead,
                words.get(
                        key,
                        left.figures(indicator).name(),
                        writing.of(a),
                        writing.of(b),
                        words.against(Comparison.LAST_YEAR)),
                address);
    }

    private static Optional<Pair> pair(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(left -> b.map(right -> new Pair(left, right)));
    }

    /** The relative change on the own last year. */
    private static Optional<BigDecimal> change(Result result) {
        Row now = result.now();
        Row last = result.lastYear();
        return !rankable(now) || !rankable(last) || value(last).signum() == 0
                ? Optional.empty()
                : Optional.of(value(now).subtract(value(last)).divide(value(last), MathContext.DECIMAL64));
    }

    private static boolean rankable(@Nullable Row row) {
        return row != null && row.rankable();
    }

    private static BigDecimal value(@Nullable Row row) {
        return CardParts.value(java.util.Objects.requireNonNull(row, "rankable rows are there"));
    }
}
