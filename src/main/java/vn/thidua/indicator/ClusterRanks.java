package vn.thidua.indicator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Better;
import vn.thidua.reference.Reference;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;

/** Ranks of units among those of their cluster, for every indicator and period of an answer. */
final class ClusterRanks {
    /** Units that are compared with each other. */
    record Field(IndicatorCode indicator, Period period, SubjectId cluster) {}

    private final Map<Field, Map<SubjectId, BigDecimal>> values = new LinkedHashMap<>();
    private final Map<IndicatorCode, Better> better = new HashMap<>();

    private ClusterRanks() {}

    static ClusterRanks of(Answer answer, Reference reference, Iterable<Indicator> indicators) {
        var ranks = new ClusterRanks();
        indicators.forEach(indicator -> ranks.better.put(indicator.code(), indicator.better()));
        for (var row : answer.rows()) {
            var value = row.value();
            if (row.rankable() && value != null) {
                reference
                        .clusterOf(row.subject(), row.period().last())
                        .ifPresent(cluster -> ranks.values
                                .computeIfAbsent(
                                        new Field(row.indicator(), row.period(), cluster.id()),
                                        any -> new LinkedHashMap<>())
                                .put(row.subject(), value));
            }
        }
        return ranks;
    }

    Map<Field, Map<SubjectId, BigDecimal>> values() {
        return values;
    }

    Map<SubjectId, BigDecimal> in(Field field) {
        return values.getOrDefault(field, Map.of());
    }

    /** 1 and as many as have a better value; null without a value. */
    @Nullable
    Integer rank(Field field, SubjectId unit) {
        var among = in(field);
        var own = among.get(unit);
        if (own == null) {
            return null;
        }
        return Ranking.place(own, among.values(), better.getOrDefault(field.indicator(), Better.HIGHER));
    }
}
