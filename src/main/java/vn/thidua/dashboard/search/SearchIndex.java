package vn.thidua.dashboard.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Membership;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;

/** The clusters and units of one edition, as far as figures of one dataset know them, ready to be found. */
public final class SearchIndex {
    private final Reference reference;
    private final List<Period> newestFirst;
    private final @Nullable Period usual;
    private final Map<SubjectId, Set<SubjectId>> clusters;
    private final List<Known> known;

    private record Known(Subject subject, SearchEntry entry) {}

    /** A subject that fits the words. */
    public record Found(Subject subject, SearchEntry.Rank rank) {}

    /**
     * @param quarters that have figures, oldest first
     * @param usual the quarter on which pages open by themselves, if there are figures
     */
    public SearchIndex(Reference reference, List<Period> quarters, @Nullable Period usual) {
        this.reference = reference;
        this.newestFirst = quarters.reversed();
        this.usual = usual;
        this.clusters = reference.data().memberships().stream()
                .collect(groupingBy(Membership::unit, mapping(Membership::cluster, toSet())));
        this.known = reference.subjects().stream()
                .filter(subject -> subject.type() == SubjectType.CLUSTER || subject.type() == SubjectType.UNIT)
                .map(subject -> new Known(subject, entry(subject)))
                .toList();
    }

    private static SearchEntry entry(Subject subject) {
        return new SearchEntry(
                subject.code(),
                List.of(subject.nameVi(), subject.nameEn(), subject.shortVi(), subject.bareName()),
                List.of());
    }

    /**
     * Subjects that {@code text} fits, of those that {@code scope} names; an abbreviation such as "H. Gia Lâm" fits too.
     * Those that can be looked at without leaving the quarter {@code present} stand before the others.
     */
    public Stream<Found> find(String text, Scope scope, @Nullable Period present) {
        List<SearchWord> typed = SearchWord.of(text);
        Set<Subject> called = Set.copyOf(reference.find(text, null));
        return known.stream()
                .filter(each -> mayBeSeen(each.subject(), scope))
                .flatMap(each -> rank(each, typed, called).map(rank -> new Found(each.subject(), rank)).stream())
                .sorted(Comparator.comparing(found -> !Objects.equals(period(found.subject(), present), present)));
    }

    private static Optional<SearchEntry.Rank> rank(Known known, List<SearchWord> typed, Set<Subject> called) {
        Optional<SearchEntry.Rank> rank = known.entry().rank(typed);
        return rank.isEmpty() && called.contains(known.subject())
                ? Optional.of(new SearchEntry.Rank(SearchEntry.Fit.NAME, 0))
                : rank;
    }

    /** Clusters are no secret; a unit is seen by those who see everything, by its clusters, and by itself. */
    private boolean mayBeSeen(Subject subject, Scope scope) {
        return scope.everything()
                || subject.type() == SubjectType.CLUSTER
                || scope.mayEdit(subject.id())
                || clusters.getOrDefault(subject.id(), Set.of()).stream().anyMatch(scope::names);
    }

    /** The cluster of a unit today, or on its last day. */
    public Optional<Subject> clusterOf(Subject unit) {
        return reference.clusterOf(unit.id(), dayOf(unit));
    }

    private LocalDate dayOf(Subject unit) {
        LocalDate end = unit.validity().to();
        if (end != null) {
            return end;
        }
        return Stream.concat(Stream.ofNullable(usual), newestFirst.stream())
                .map(Period::last)
                .filter(unit::existsOn)
                .findFirst()
                .orElse(unit.validity().from());
    }

    /**
     * The quarter in which to look at {@code subject}: the one that is looked at, if the subject existed then; null where
     * the page opens on a quarter in which it exists by itself; else the newest one with figures in which it existed.
     */
    public @Nullable Period period(Subject subject, @Nullable Period present) {
        if (present != null && subject.existsOn(present.last())) {
            return present;
        }
        if (present == null && usual != null && holds(subject, usual)) {
            return null;
        }
        return Stream.concat(Stream.ofNullable(usual), newestFirst.stream())
                .filter(quarter -> subject.existsOn(quarter.last()))
                .findFirst()
                .orElseGet(() -> quarterOf(dayOf(subject)));
    }

    private boolean holds(Subject subject, Period quarter) {
        return reference
                .subject(subject.code(), quarter.last())
                .filter(subject::equals)
                .isPresent();
    }

    private static Period quarterOf(LocalDate day) {
        return Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }
}
