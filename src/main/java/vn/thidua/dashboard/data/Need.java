package vn.thidua.dashboard.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/**
 * Figures that a card needs.
 *
 * @param from first quarter
 * @param to last quarter
 * @param only subjects that are enough; empty for all of the breakdown
 */
public record Need(
        Breakdown by, Grain grain, Set<IndicatorCode> indicators, Period from, Period to, Set<SubjectId> only) {
    public Need {
        indicators = Set.copyOf(indicators);
        only = Set.copyOf(only);
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("no range runs from %s to %s".formatted(from.code(), to.code()));
        }
    }

    /** Fewest needs that cover all: one for each breakdown and grain, so that a page asks once for each. */
    public static List<Need> merged(List<Need> needs) {
        record Kind(Breakdown by, Grain grain) {}
        Map<Kind, Need> merged = new LinkedHashMap<>();
        needs.forEach(need -> merged.merge(new Kind(need.by, need.grain), need, Need::with));
        return new ArrayList<>(merged.values());
    }

    private Need with(Need other) {
        Set<IndicatorCode> all = new LinkedHashSet<>(indicators);
        all.addAll(other.indicators);
        Set<SubjectId> subjects = new LinkedHashSet<>();
        if (!only.isEmpty() && !other.only.isEmpty()) {
            subjects.addAll(only);
            subjects.addAll(other.only);
        }
        return new Need(
                by,
                grain,
                all,
                from.compareTo(other.from) <= 0 ? from : other.from,
                to.compareTo(other.to) >= 0 ? to : other.to,
                subjects);
    }
}
