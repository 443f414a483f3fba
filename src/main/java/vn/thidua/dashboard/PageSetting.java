package vn.thidua.dashboard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectType;

/** What a page looks at where the reader left it open: period and subject. */
record PageSetting(DashboardSpec spec, PageState state, Scope scope, Reference reference) {

    /**
     * The quarter of the address, else the newest that has enough figures, else the one before today's; of a unit that
     * had ended by then its last one.
     */
    Period period(Map<Period, Integer> quarters, LocalDate today) {
        Period wished = state.period() != null
                ? state.period()
                : ReportedUnits.latest(quarters, reference)
                        .orElseGet(() -> quarter(today).previous());
        return lastDay(wished).map(PageSetting::quarter).orElse(wished);
    }

    private static Period quarter(LocalDate day) {
        return Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Of the unit of the address, if it had ended before the period did. */
    private Optional<LocalDate> lastDay(Period period) {
        return spec.subject() != DashboardSpec.Subject.UNIT
                ? Optional.empty()
                : chosen(state.unit(), SubjectType.UNIT, period.last())
                        .map(unit -> unit.validity().to())
                        .filter(period.last()::isAfter);
    }

    Subject subject(Period period) {
        LocalDate day = period.last();
        return switch (spec.subject()) {
            case CITY -> reference.city();
            case CLUSTER -> cluster(day).orElseGet(reference::city);
            case UNIT -> unit(day).orElseGet(reference::city);
            case ANY ->
                chosen(state.unit(), SubjectType.UNIT, day)
                        .or(() -> chosen(state.cluster(), SubjectType.CLUSTER, day))
                        .orElseGet(reference::city);
        };
    }

    /** The cluster of the address, else the reader's own, else that of the chosen unit, else the first. */
    private Optional<Subject> cluster(LocalDate day) {
        return chosen(state.cluster(), SubjectType.CLUSTER, day)
                .or(() -> chosen(state.unit(), SubjectType.UNIT, day)
                        .flatMap(unit -> reference.clusterOf(unit.id(), day)))
                .or(() -> ownCluster(day))
                .or(() -> reference.clustersAt(day).stream().findFirst());
    }

    private Optional<Subject> ownCluster(LocalDate day) {
        return reference.clustersAt(day).stream()
                .filter(cluster -> !scope.everything() && scope.names(cluster.id()))
                .findFirst();
    }

    /** The unit of the address, else the reader's own, else the first of the cluster. */
    private Optional<Subject> unit(LocalDate day) {
        return chosen(state.unit(), SubjectType.UNIT, day)
                .or(() -> ownUnits(day).findFirst())
                .or(() -> cluster(day).stream()
                        .flatMap(cluster -> reference.members(cluster.id(), day).stream())
                        .findFirst())
                .or(() -> reference.unitsAt(day).stream().findFirst());
    }

    private Stream<Subject> ownUnits(LocalDate day) {
        return reference.unitsAt(day).stream().filter(unit -> scope.mayEdit(unit.id()));
    }

    private Optional<Subject> chosen(@Nullable String code, SubjectType type, LocalDate day) {
        if (code == null) {
            return Optional.empty();
        }
        return reference.subject(code, day).or(() -> reference.subject(code)).filter(found -> found.type() == type);
    }
}
