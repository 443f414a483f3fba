package vn.thidua.shared;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a reader may see by name and may change. Scope filters the rows that are returned, never the rows that are
 * aggregated: totals of clusters outside it stay visible as totals.
 *
 * @param everything sees and names all units; the two sets then only say what may be edited
 * @param namedClusters clusters whose units are shown by name
 * @param editableUnits units whose figures may be entered
 */
public record Scope(boolean everything, Set<SubjectId> namedClusters, Set<SubjectId> editableUnits) {
    public Scope {
        namedClusters = Set.copyOf(namedClusters);
        editableUnits = Set.copyOf(editableUnits);
    }

    /** Sees everything by name, edits nothing by scope alone: leaders, planners, staff and jobs. */
    public static Scope all() {
        return new Scope(true, Set.of(), Set.of());
    }

    public static Scope of(Set<SubjectId> namedClusters, Set<SubjectId> editableUnits) {
        return new Scope(false, namedClusters, editableUnits);
    }

    /** Whether the units of {@code cluster} may be shown by name. */
    public boolean names(SubjectId cluster) {
        return everything || namedClusters.contains(cluster);
    }

    public boolean mayEdit(SubjectId unit) {
        return editableUnits.contains(unit);
    }

    /** A short text equal for equal reading rights: the third part of an answer's cache key. */
    public String key() {
        return everything
                ? "all"
                : new TreeSet<>(namedClusters)
                        .stream().map(SubjectId::toString).collect(Collectors.joining(",", "clusters:", ""));
    }
}
