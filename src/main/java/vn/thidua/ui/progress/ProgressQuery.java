package vn.thidua.ui.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.etl.ReportArrivals;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.ReportingCalendar;
import vn.thidua.shared.SubjectId;
import vn.thidua.submission.deadline.DeadlineRules;
import vn.thidua.submission.deadline.Reminders;
import vn.thidua.submission.deadline.Standing;
import vn.thidua.submission.report.ReportKey;

/** Gathers what the screen of progress shows to one reader. */
@Component
class ProgressQuery {
    private static final int QUARTERS = 8;
    private static final int CHOICES = 16;

    private final References references;
    private final ReportArrivals arrivals;
    private final ReportCells cells;
    private final DeadlineRules rules;
    private final Reminders reminders;
    private final Clock clock;
    private final boolean demo;

    ProgressQuery(
            References references,
            ReportArrivals arrivals,
            ReportCells cells,
            DeadlineRules rules,
            Reminders reminders,
            Clock clock,
            @Value("${thidua.demo:false}") boolean demo) {
        this.references = references;
        this.arrivals = arrivals;
        this.cells = cells;
        this.rules = rules;
        this.reminders = reminders;
        this.clock = clock;
        this.demo = demo;
    }

    /** What a reader asked for; null where the page decides. */
    record Asked(
            @Nullable Dataset dataset,
            @Nullable Period quarter,
            @Nullable String cluster) {}

    /** The page; empty as long as no reference data are loaded. */
    Optional<ProgressPage> read(Asked asked, Viewer viewer, Language language) {
        var usual = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
        var dataset = Optional.ofNullable(asked.dataset()).orElse(usual);
        var reference = references.current(dataset);
        if (reference.subjects().isEmpty()) {
            return Optional.empty();
        }
        var newest = newest(dataset);
        var quarter = Optional.ofNullable(asked.quarter()).orElseGet(() -> latest(reference, newest, viewer));
        boolean opens = viewer.opensReports() && dataset == usual;
        var quarters = Stream.iterate(quarter, Period::previous)
                .limit(QUARTERS)
                .toList()
                .reversed();
        var book = cells.of(dataset, quarters, clock.instant());
        var reminded = reminded(dataset, quarter);
        var lines = new ArrayList<UnitLine>();
        var tallies = new LinkedHashMap<String, Tally>();
        reference
                .clustersAt(quarter.last())
                .forEach(cluster -> tallies.put(cluster.code(), new Tally(cluster.code(), name(cluster, language))));
        var chosen = tallies.containsKey(String.valueOf(asked.cluster())) ? asked.cluster() : null;
        var all = reference.unitsAt(quarter.last());
        for (var unit : all) {
            var cluster = reference.clusterOf(unit.id(), quarter.last()).orElse(null);
            var code = cluster == null ? "" : cluster.code();
            var line = new UnitLine(
                    code,
                    unit.code(),
                    unit.shortVi(),
                    new ReportKey(dataset, unit.id(), quarter),
                    quarters.stream()
                            .map(each -> book.cell(unit, each, viewer, opens))
                            .toList(),
                    reminded.get(unit.id()));
            tallies.computeIfAbsent(code, none -> new Tally("", "")).add(line.last());
            if ((chosen == null || chosen.equals(code)) && viewer.sees(unit, cluster)) {
                lines.add(line);
            }
        }
        var order = List.copyOf(tallies.keySet());
        lines.sort((one, other) -> order.indexOf(one.cluster()) - order.indexOf(other.cluster()));
        var deadline = all.stream().findFirst().flatMap(unit -> book.usual(unit, quarter));
        return Optional.of(new ProgressPage(
                dataset,
                quarter,
                choices(newest, quarter),
                quarters,
                deadline.map(Standing::dueDay).orElse(null),
                deadline.map(Standing::daysLeft).orElse(0L),
                deadline.map(Standing::judged).orElse(false),
                tallies.values().stream().map(Tally::line).toList(),
                lines,
                chosen));
    }

    private static String name(Subject cluster, Language language) {
        return language == Language.VI ? cluster.shortVi() : cluster.nameEn();
    }

    /** The newest quarter that has ended; of illustrative figures, which end at some time, the newest with reports. */
    private Period newest(Dataset dataset) {
        var today = LocalDate.now(clock.withZone(Formats.ZONE));
        var ended = rules.calendar(dataset) == ReportingCalendar.QUARTER
                ? Period.quarter(today.getYear(), 4)
                : Period.window(today.getYear() + 1, 1);
        while (!ended.last().isBefore(today)) {
            ended = ended.previous();
        }
        return dataset == Dataset.REPORTS ? ended : arrivals.newest(dataset).orElse(ended);
    }

    /** The newest quarter in which the reader sees any unit by name: former units have none of late. */
    private static Period latest(Reference reference, Period newest, Viewer viewer) {
        return Stream.iterate(newest, Period::previous)
                .limit(CHOICES)
                .filter(quarter -> reference.unitsAt(quarter.last()).stream()
                        .anyMatch(unit -> viewer.sees(
                                unit,
                                reference.clusterOf(unit.id(), quarter.last()).orElse(null))))
                .findFirst()
                .orElse(newest);
    }

    private static List<Period> choices(Period newest, Period chosen) {
        return Stream.concat(Stream.iterate(newest, Period::previous).limit(CHOICES), Stream.of(chosen))
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    private Map<SubjectId, LocalDate> reminded(Dataset dataset, Period quarter) {
        var reminded = new HashMap<SubjectId, LocalDate>();
        // the newest comes first
        reminders
                .of(dataset, List.of(quarter))
                .forEach(reminder -> reminded.putIfAbsent(
                        reminder.report().unit(), LocalDate.ofInstant(reminder.at(), Formats.ZONE)));
        return reminded;
    }

    /** Counts the reports of a cluster. */
    private static final class Tally {
        private final String code;
        private final String name;
        private int expected;
        private int received;
        private int onTime;

        Tally(String code, String name) {
            this.code = code;
            this.name = name;
        }

        void add(ReportCell cell) {
            expected += cell.mark() == ReportMark.NONE ? 0 : 1;
            received += cell.received() == null ? 0 : 1;
            onTime += cell.mark() == ReportMark.ON_TIME ? 1 : 0;
        }

        ClusterLine line() {
            return new ClusterLine(code, name, expected, received, onTime);
        }
    }
}
