package vn.thidua.dashboard.data;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.indicator.TargetOrigin;
import vn.thidua.indicator.TargetRow;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectId;

/**
 * The targets of an edition by year. What the city assigned stands before what the unit registered; without either, the
 * resolution of a term holds for each of its years.
 */
public final class AgreedTargets implements TargetBook {
    private record Key(IndicatorCode indicator, SubjectId subject, int year) {}

    private final Map<Key, BigDecimal> values = new HashMap<>();

    public AgreedTargets(List<TargetRow> rows) {
        rows.stream()
                .sorted(Comparator.comparingInt((TargetRow row) -> rank(row.origin())))
                .forEach(this::take);
    }

    private void take(TargetRow row) {
        boolean term = row.origin() == TargetOrigin.TERM;
        if (row.period().kind() != PeriodKind.YEAR && !term) {
            return; // a part-year's target is no measure for the year
        }
        for (int year = row.period().first().getYear(); year <= row.period().year(); year++) {
            values.putIfAbsent(new Key(row.indicator(), row.subject(), year), row.value());
        }
    }

    private static int rank(TargetOrigin origin) {
        return switch (origin) {
            case ASSIGNED -> 0;
            case REGISTERED -> 1;
            case TERM -> 2;
        };
    }

    @Override
    public Optional<BigDecimal> target(IndicatorCode indicator, SubjectId subject, int year) {
        return Optional.ofNullable(values.get(new Key(indicator, subject, year)));
    }
}
