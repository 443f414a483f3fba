package vn.thidua.dashboard.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Row;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** The rows of all answers of a page, to be looked up by what they are about. */
public final class Facts {
    private record Key(IndicatorCode indicator, SubjectId subject, Grain grain, Period period) {}

    private record Group(IndicatorCode indicator, SubjectType type, Grain grain, Period period) {}

    private final Map<Key, Row> rows = new HashMap<>();
    private final Map<Group, List<Row>> groups = new LinkedHashMap<>();

    /** Takes the rows of one answer in. */
    public Facts add(Grain grain, List<Row> answer) {
        for (Row row : answer) {
            rows.put(new Key(row.indicator(), row.subject(), grain, row.period()), row);
            groups.computeIfAbsent(
                            new Group(row.indicator(), row.subjectType(), grain, row.period()), g -> new ArrayList<>())
                    .add(row);
        }
        return this;
    }

    /**
     * The row of one figure.
     *
     * @param quarter the quarter looked at; for the grain YEAR its year is meant
     */
    public Optional<Row> row(IndicatorCode indicator, SubjectId subject, Grain grain, Period quarter) {
        return Optional.ofNullable(rows.get(new Key(indicator, subject, grain, period(grain, quarter))));
    }

    /** The rows of all subjects of a type, in the order of the answer. */
    public List<Row> rows(IndicatorCode indicator, SubjectType type, Grain grain, Period quarter) {
        return groups.getOrDefault(new Group(indicator, type, grain, period(grain, quarter)), List.of());
    }

    private static Period period(Grain grain, Period quarter) {
        return switch (grain) {
            case QUARTER, YTD -> quarter;
            case YEAR -> Period.year(quarter.year());
        };
    }
}
