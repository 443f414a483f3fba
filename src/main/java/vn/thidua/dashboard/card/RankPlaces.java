package vn.thidua.dashboard.card;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.data.PeerRank;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Ranking;
import vn.thidua.indicator.Row;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;

/** The place of each subject in each quarter; null where it is incomplete or has no figure. */
final class RankPlaces {
    private record At(String code, Period quarter) {}

    private final Trend trend;
    private final PageContext page;
    private final Map<At, Integer> places = new HashMap<>();

    RankPlaces(Indicator indicator, Trend trend, List<Subject> subjects, PageContext page) {
        this.trend = trend;
        this.page = page;
        for (Period quarter : trend.quarters()) {
            Map<String, BigDecimal> values = new HashMap<>();
            for (Subject subject : subjects) {
                Row row = row(subject, quarter);
                if (row != null && PeerRank.ranked(row)) {
                    values.put(subject.code(), CardParts.value(row));
                }
            }
            values.forEach((code, value) ->
                    places.put(new At(code, quarter), Ranking.place(value, values.values(), indicator.better())));
        }
    }

    List<Period> quarters() {
        return trend.quarters();
    }

    @Nullable
    Row row(Subject subject, Period quarter) {
        return trend.row(subject, quarter);
    }

    @Nullable
    Integer place(Subject subject, Period quarter) {
        return places.get(new At(subject.code(), quarter));
    }

    /** The last quarter in which anybody has a place. */
    Period latest() {
        return places.keySet().stream()
                .map(At::quarter)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean none() {
        return places.isEmpty();
    }

    /** Those with a place in the quarter, first to last. */
    List<Subject> ranked(List<Subject> subjects, Period quarter) {
        List<Subject> ranked = new ArrayList<>(subjects.stream()
                .filter(subject -> place(subject, quarter) != null)
                .toList());
        ranked.sort(Comparator.comparing(subject -> java.util.Objects.requireNonNull(place(subject, quarter))));
        return ranked;
    }
}
