package vn.thidua.ui.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;

/**
 * Everything the screen shows.
 *
 * @param quarter the chosen quarter: the last of {@code quarters}
 * @param choices quarters that can be chosen, newest first
 * @param quarters the columns, oldest first
 * @param due the day on which most reports of the quarter are due; null if no job names one
 * @param daysLeft until that day; negative after it
 * @param judged false for a quarter of history
 * @param clusters all clusters, whatever the reader may see by name
 * @param units those that the reader may see by name, of the chosen cluster
 * @param cluster code of the chosen cluster; null for all
 */
record ProgressPage(
        Dataset dataset,
        Period quarter,
        List<Period> choices,
        List<Period> quarters,
        @Nullable LocalDate due,
        long daysLeft,
        boolean judged,
        List<ClusterLine> clusters,
        List<UnitLine> units,
        @Nullable String cluster)
        implements Serializable {
    ProgressPage {
        choices = List.copyOf(choices);
        quarters = List.copyOf(quarters);
        clusters = List.copyOf(clusters);
        units = List.copyOf(units);
    }

    /** Units whose report of the chosen quarter is owed and not there. */
    List<UnitLine> missing() {
        return units.stream().filter(unit -> unit.last().mark().missing()).toList();
    }

    /** Reports of the whole city that are owed for the chosen quarter. */
    int expected() {
        return clusters.stream().mapToInt(ClusterLine::expected).sum();
    }

    /** Those of them that are there. */
    int received() {
        return clusters.stream().mapToInt(ClusterLine::received).sum();
    }

    /** Whether a unit of the table did not report yet in one of its quarters. */
    boolean hasGaps() {
        return units.stream().flatMap(unit -> unit.cells().stream()).anyMatch(cell -> cell.mark() == ReportMark.NONE);
    }
}
