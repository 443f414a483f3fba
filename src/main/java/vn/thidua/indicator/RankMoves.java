package vn.thidua.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.reference.Better;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.TouchedSeries;
import vn.thidua.warehouse.TouchedSeries.Touched;
import vn.thidua.warehouse.Warehouse;

/**
 * Which units change rank within their cluster, by every indicator of which one direction is better and that a change
 * can reach: what people ask first about a preview. Largest moves first. A cluster that had no figures of a quarter
 * before is new rather than changed, and is left out. Answers are kept; safe to use from any thread.
 */
@Component
public class RankMoves {
    private static final int KEPT = 8;
    private static final Comparator<RankMove> LARGEST_FIRST = Comparator.comparingInt((RankMove move) -> -move.places())
            .thenComparing(RankMove::period, Comparator.reverseOrder())
            .thenComparing(move -> move.indicator().value())
            .thenComparing(RankMove::newRank, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(move -> move.unit().value());

    private final Indicators indicators;
    private final Warehouse warehouse;
    private final References references;
    private final TouchedSeries touched;
    private final Map<Asked, List<RankMove>> kept = new LinkedHashMap<>();

    RankMoves(Indicators indicators, Warehouse warehouse, References references, TouchedSeries touched) {
        this.indicators = indicators;
        this.warehouse = warehouse;
        this.references = references;
        this.touched = touched;
    }

    private record Asked(int before, long after, boolean load, String definitions) {}

    /** Moves that publishing the load now would cause. */
    public List<RankMove> preview(LoadId load, Scope scope) {
        var head = warehouse.head();
        return visible(
                kept(
                        new Asked(head.value(), load.value(), true, definitions()),
                        () -> moves(warehouse.at(head), warehouse.preview(load), touched.of(load))),
                scope);
    }

    /**
     * Moves from one published edition to another.
     *
     * @throws IllegalArgumentException if one of them does not exist
     */
    public List<RankMove> between(EditionNumber before, EditionNumber after, Scope scope) {
        return visible(
                kept(
                        new Asked(before.value(), after.value(), false, definitions()),
                        () -> moves(warehouse.at(before), warehouse.at(after), touched.between(before, after))),
                scope);
    }

    private String definitions() {
        return IndicatorCatalogue.digest(indicators.all());
    }

    private List<RankMove> kept(Asked asked, Supplier<List<RankMove>> anew) {
        synchronized (kept) {
            var known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        var fresh = anew.get();
        synchronized (kept) {
            if (kept.size() >= KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
            kept.put(asked, fresh);
        }
        return fresh;
    }

    private List<RankMove> moves(Snapshot before, Snapshot after, Set<Touched> series) {
        if (before.edition().value() == 0 || after.edition().value() == 0) {
            return List.of();
        }
        var moves = new ArrayList<RankMove>();
        series.stream()
                .collect(Collectors.groupingBy(Touched::dataset, TreeMap::new, Collectors.toSet()))
                .forEach((dataset, own) ->
                        ranges(own).forEach(range -> moves.addAll(moves(before, after, dataset, range, own))));
        moves.sort(LARGEST_FIRST);
        return List.copyOf(moves);
    }

    private record Range(Period from, Period to) {}

    /** The quarters from the first touched one to the last, by calendar. */
    private static List<Range> ranges(Set<Touched> series) {
        var quarters = series.stream()
                .map(one -> Period.ofId(one.period()))
                .filter(period -> period.kind() != PeriodKind.SPAN)
                .flatMap(period -> period.quarters().stream())
                .collect(Collectors.groupingBy(
                        Period::calendar, () -> new TreeMap<ReportingCalendar, List<Period>>(), Collectors.toList()));
        return quarters.values().stream()
                .map(periods -> new Range(
                        periods.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        later(periods.stream().max(Comparator.naturalOrder()).orElseThrow())))
                .toList();
    }

    /** A figure since January moves the quarter after it too. */
    private static Period later(Period last) {
        int quarter = last.quarterOfYear();
        if (quarter == 4) {
            return last;
        }
        return switch (last.calendar()) {
            case QUARTER -> Period.quarter(last.year(), quarter + 1);
            case WINDOW_15_14 -> Period.window(last.year(), quarter + 1);
        };
    }

    private List<RankMove> moves(Snapshot before, Snapshot after, Dataset dataset, Range range, Set<Touched> series) {
        var old = references.at(before, dataset);
        var fresh = references.at(after, dataset);
        var reached = reached(series, fresh);
        if (reached.isEmpty()) {
            return List.of();
        }
        return moves(
                dataset, ranks(before, dataset, range, reached, old), ranks(after, dataset, range, reached, fresh));
    }

    private ClusterRanks ranks(
            Snapshot snapshot, Dataset dataset, Range range, List<Indicator> ranked, Reference reference) {
        var question = new Question(
                ranked.stream().map(Indicator::code).toList(),
                Breakdown.UNIT,
                Grain.QUARTER,
                range.from(),
                range.to(),
                dataset,
                snapshot.edition(),
                Scope.all());
        return ClusterRanks.of(indicators.answer(question, snapshot), reference, ranked);
    }

    private List<Indicator> reached(Set<Touched> series, Reference reference) {
        var codes = series.stream()
                .flatMap(one -> reference.measure(one.measure()).map(Measure::code).stream())
                .collect(Collectors.toSet());
        return indicators.all().stream()
                .filter(indicator -> indicator.better() != Better.NEUTRAL)
                .filter(indicator -> indicator.sources().stream().anyMatch(codes::contains))
                .toList();
    }

    private static List<RankMove> moves(Dataset dataset, ClusterRanks old, ClusterRanks fresh) {
        var moves = new ArrayList<RankMove>();
        old.values().forEach((field, before) -> {
            Set<SubjectId> units = new LinkedHashSet<>(before.keySet());
            units.addAll(fresh.in(field).keySet());
            for (var unit : units) {
                var from = old.rank(field, unit);
                var to = fresh.rank(field, unit);
                if (from == null || !from.equals(to)) {
                    moves.add(new RankMove(
                            dataset,
                            field.indicator(),
                            field.period(),
                            field.cluster(),
                            unit,
                            from,
                            to,
                            before.get(unit),
                            fresh.in(field).get(unit),
                            fresh.in(field).size()));
                }
            }
        });
        return moves;
    }

    /** Units are named to those who may see their cluster, or who report for them. */
    private static List<RankMove> visible(List<RankMove> moves, Scope scope) {
        return scope.everything()
                ? moves
                : moves.stream()
                        .filter(move -> scope.mayEdit(move.unit()) || scope.names(move.cluster()))
                        .toList();
    }
}
