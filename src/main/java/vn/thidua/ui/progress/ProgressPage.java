package vn.thidua.ui.progress;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    Optional<ClusterLine> chosen() {
        return clusters.stream().filter(line -> line.code().equals(cluster)).findFirst();
    }
}
