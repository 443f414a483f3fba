package vn.thidua.etl.load;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.REPORT;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunStep;
import vn.thidua.etl.run.RunWork;
import vn.thidua.etl.run.RunWork.ReportKey;
import vn.thidua.etl.run.Stage;
import vn.thidua.etl.spec.DeadlineSpec;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectType;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.schema.tables.records.CandidateObservationRecord;
import vn.thidua.warehouse.schema.tables.records.CandidateReportRecord;
import vn.thidua.warehouse.schema.tables.records.ReportRecord;

/**
 * Notes which reports have come, when, and which are still owed, for every quarter that the load touches; and counts
 * them as figures, so that punctuality is an indicator like any other. A correction does not make a report late: its
 * first arrival counts.
 */
@Component
class ReportsStage implements Stage {
    private static final MeasureCode DUE = new MeasureCode("REPORTS_DUE");
    private static final MeasureCode ON_TIME = new MeasureCode("REPORTS_ON_TIME");

    private final Warehouse warehouse;
    private final References references;
    private final Loads loads;
    private final MissingPeriods periods;
    private final Clock clock;

    ReportsStage(Warehouse warehouse, References references, Loads loads, MissingPeriods periods, Clock clock) {
        this.warehouse = warehouse;
        this.references = references;
        this.loads = loads;
        this.periods = periods;
        this.clock = clock;
    }

    /** What the load says of one report. */
    private record Arrival(
            SubmissionId submission, @Nullable LocalDate cutOff) {}

    @Override
    public RunStep step() {
        return RunStep.REPORTS;
    }

    @Override
    public void run(RunWork work) {
        var deadline = work.spec().deadline();
        if (deadline != null) {
            reports(work, deadline);
        }
        periods.ofFigures(work.load());
    }

    private void reports(RunWork work, DeadlineSpec deadline) {
        var arrivals = arrivals(work);
        var current = warehouse.current();
        var reference = references.current();
        var known = known(work, current);
        var touched = new TreeSet<Period>();
        arrivals.keySet().forEach(key -> touched.add(Period.ofId(key.period())));
        var reports = new ArrayList<CandidateReportRecord>();
        for (var period : touched) {
            if (period.kind() == PeriodKind.QUARTER) {
                for (var unit : reference.unitsAt(period.last())) {
                    reports.add(report(work, deadline, unit, period, arrivals, known));
                }
            }
        }
        loads.append(work.load(), reports);
        if (deadline.counted()) {
            loads.append(work.load(), counted(work, reports, reference));
        }
    }

    private CandidateReportRecord report(
            RunWork work,
            DeadlineSpec deadline,
            Subject unit,
            Period period,
            Map<ReportKey, Arrival> arrivals,
            Map<ReportKey, ReportRecord> known) {
        var key = new ReportKey(unit.id().value(), period.id());
        var due = deadline.of(period).toInstant();
        var before = known.get(key);
        var arrival = arrivals.get(key);
        var row = new CandidateReportRecord();
        row.setDataset(work.dataset().dbText());
        row.setSubjectId(key.subject());
        row.setPeriodId(key.period());
        row.setDueAt(utc(due));
        var received = received(work, key, arrival, before);
        row.setReceivedAt(received == null ? null : utc(received));
        row.setCutOff(cutOff(arrival, before));
        row.setSubmissionId(submission(arrival, before));
        row.setState(state(received, due));
        return row;
    }

    private static @Nullable Instant received(
            RunWork work, ReportKey key, @Nullable Arrival arrival, @Nullable ReportRecord before) {
        var first = before == null || before.getReceivedAt() == null
                ? null
                : before.getReceivedAt().toInstant(ZoneOffset.UTC);
        if (arrival == null) {
            return first;
        }
        var said = work.receivedAt().get(key);
        var file = work.files().get(arrival.submission());
        var now = said != null ? said : file == null ? null : file.submission().receivedAt();
        return first == null || (now != null && now.isBefore(first)) ? now : first;
    }

    private static @Nullable LocalDate cutOff(@Nullable Arrival arrival, @Nullable ReportRecord before) {
        var now = arrival == null ? null : arrival.cutOff();
        return now != null || before == null ? now : before.getCutOff();
    }

    private static long submission(@Nullable Arrival arrival, @Nullable ReportRecord before) {
        if (before != null && before.getReceivedAt() != null) {
            return before.getSubmissionId();
        }
        return arrival == null ? 0 : arrival.submission().value();
    }

    private String state(@Nullable Instant received, Instant due) {
        if (received != null) {
            return received.isAfter(due) ? "late" : "on_time";
        }
        return clock.instant().isAfter(due) ? "overdue" : "not_due";
    }

    /** One report owed, and one on time or none, for each report that is due. */
    private static List<CandidateObservationRecord> counted(
            RunWork work, List<CandidateReportRecord> reports, Reference reference) {
        var due = reference.measure(DUE);
        var onTime = reference.measure(ON_TIME);
        var rows = new ArrayList<CandidateObservationRecord>();
        if (due.isPresent() && onTime.isPresent()) {
            for (var report : reports) {
                if (!report.getState().equals("not_due")) {
                    rows.add(count(work, report, due.get().id(), 1));
                    rows.add(count(
                            work, report, onTime.get().id(), report.getState().equals("on_time") ? 1 : 0));
                }
            }
        }
        return rows;
    }

    private static CandidateObservationRecord count(
            RunWork work, CandidateReportRecord report, int measure, long number) {
        var value = BigDecimal.valueOf(number).setScale(3);
        var row = new CandidateObservationRecord();
        row.setDataset(work.dataset().dbText());
        row.setSubjectId(report.getSubjectId());
        row.setPeriodId(report.getPeriodId());
        row.setMeasureId(measure);
        row.setLevel("all");
        row.setBasis("period");
        row.setReporterId(report.getSubjectId());
        row.setState("value");
        row.setValue(value);
        row.setLow(value);
        row.setHigh(value);
        row.setApproximate(false);
        row.setSubmissionId(0L); // no file says it: it is counted here
        return row;
    }

    private Map<ReportKey, Arrival> arrivals(RunWork work) {
        var c = CANDIDATE_OBSERVATION;
        var arrivals = new HashMap<ReportKey, Arrival>();
        loads.db()
                .select(c.SUBJECT_ID, c.PERIOD_ID, min(c.SUBMISSION_ID), max(c.AS_OF))
                .from(c)
                .where(c.LOAD_ID.eq(inline(work.load().value())))
                .and(c.REPORTER_ID.eq(c.SUBJECT_ID))
                .groupBy(c.SUBJECT_ID, c.PERIOD_ID)
                .forEach(row -> arrivals.put(
                        new ReportKey(row.value1(), row.value2()),
                        new Arrival(new SubmissionId(row.value3()), row.value4())));
        var reference = references.current();
        arrivals.keySet()
                .removeIf(key -> reference
                        .subject(new vn.thidua.shared.SubjectId(key.subject()))
                        .filter(subject -> subject.type() == SubjectType.UNIT)
                        .isEmpty());
        return arrivals;
    }

    private static Map<ReportKey, ReportRecord> known(RunWork work, Snapshot current) {
        var known = new HashMap<ReportKey, ReportRecord>();
        current.db()
                .select(REPORT.fields())
                .from(current.of(REPORT))
                .where(REPORT.DATASET.eq(work.dataset().dbText()))
                .fetchInto(REPORT)
                .forEach(row -> known.put(new ReportKey(row.getSubjectId(), row.getPeriodId()), row));
        return known;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
