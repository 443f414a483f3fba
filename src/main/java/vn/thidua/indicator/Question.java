package vn.thidua.indicator;

import java.util.List;
import java.util.Set;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;

/**
 * What a page, a job or a request wants to know. Ask for several indicators at once: they share one query.
 *
 * @param from first quarter of the range (a longer period stands for its first quarter); its calendar is the answer's
 * @param to last quarter of the range (a longer period stands for its last quarter)
 * @param scope filters the rows returned, never the rows aggregated
 * @param only subjects whose rows are wanted; empty for all of the breakdown
 */
public record Question(
        List<IndicatorCode> indicators,
        Breakdown by,
        Grain grain,
        Period from,
        Period to,
        Dataset dataset,
        EditionNumber edition,
        Scope scope,
        Set<SubjectId> only) {

    public Question {
        indicators = List.copyOf(indicators);
        only = Set.copyOf(only);
        from = quarters(from).getFirst();
        to = quarters(to).getLast();
        if (indicators.isEmpty() || Set.copyOf(indicators).size() != indicators.size()) {
            throw new IllegalArgumentException("a question names each indicator once: " + indicators);
        }
        if (from.calendar() != to.calendar() || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("no range runs from %s to %s".formatted(from.code(), to.code()));
        }
    }

    public Question(
            List<IndicatorCode> indicators,
            Breakdown by,
            Grain grain,
            Period from,
            Period to,
            Dataset dataset,
            EditionNumber edition,
            Scope scope) {
        this(indicators, by, grain, from, to, dataset, edition, scope, Set.of());
    }

    /** The same question for these subjects alone; totals are not narrowed by it. */
    public Question only(Set<SubjectId> subjects) {
        return new Question(indicators, by, grain, from, to, dataset, edition, scope, subjects);
    }

    /** The same question of another scope: what a cache can share between readers. */
    public Question in(Scope other) {
        return new Question(indicators, by, grain, from, to, dataset, edition, other, only);
    }

    private static List<Period> quarters(Period period) {
        if (period.kind() == PeriodKind.SPAN) {
            throw new IllegalArgumentException("a span enters no series: " + period.code());
        }
        return period.quarters();
    }
}
