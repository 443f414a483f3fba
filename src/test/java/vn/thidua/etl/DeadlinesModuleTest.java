package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.REPORT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import vn.thidua.reference.References;
import vn.thidua.security.Audit;
import vn.thidua.security.AuditEntry;
import vn.thidua.security.SettableClock;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.submission.Receipt;
import vn.thidua.submission.Submissions;
import vn.thidua.submission.deadline.DeadlineExceptions;
import vn.thidua.submission.deadline.Deadlines;
import vn.thidua.submission.deadline.Reminder;
import vn.thidua.submission.deadline.Reminders;
import vn.thidua.submission.deadline.Standing;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.warehouse.Warehouse;

/** Deadlines, locks, exceptions and reminders through the real job, by a clock that the test turns. */
class DeadlinesModuleTest {
    private static final String JOB = "reports";
    private static final Period Q4 = Period.quarter(2022, 4);
    private static final String HEADER = "unit,period,measure,value\n";

    @TempDir
    Path data;

    private final SettableClock clock = new SettableClock(Instant.parse("2023-01-03T03:00:00Z"));

    @Test
    void a_report_is_on_time_late_or_overdue_by_the_day_on_which_it_came() throws IOException {
        try (var installation = ready()) {
            send(installation, "017,2022Q4,DEATHS,300\n");
            assertThat(state(installation, "017", Q4)).isEqualTo("on_time");
            assertThat(state(installation, "018", Q4)).isEqualTo("not_due");
            assertThat(standing(installation, "018", Q4).daysLeft()).isEqualTo(2);
            clock.forward(Duration.ofDays(5));
            send(installation, "018,2022Q4,DEATHS,200\n017,2022Q4,DEATHS,301\n");
            assertThat(state(installation, "017", Q4))
                    .as("a correction is not late")
                    .isEqualTo("on_time");
            assertThat(state(installation, "018", Q4)).isEqualTo("late");
            assertThat(state(installation, "016", Q4)).isEqualTo("overdue");
            assertThat(standing(installation, "018", Q4).daysLate()).isEqualTo(3);
            assertThat(standing(installation, "016", Q4).overdue()).isTrue();
        }
    }

    @Test
    void after_the_lock_a_report_is_refused_until_somebody_gives_the_unit_more_time() throws IOException {
        try (var installation = ready()) {
            clock.forward(Duration.ofDays(13));
            var refused = send(installation, "017,2022Q4,DEATHS,300\n017,2022Q4,GIFT_COUNT,7 suất\n");
            assertThat(refused.problems())
                    .extracting(Problem::code, Problem::file, Problem::line)
                    .containsExactly(tuple("LOCK-01", "bao-cao.csv", 2));
            assertThat(refused.problems().getFirst().message())
                    .contains("Đông Anh")
                    .contains("23:59 ngày 15/01/2023");
            assertThat(refused.problems().getFirst().suggestion()).contains("gia hạn có lý do");
            assertThat(refused.state()).isEqualTo(RunState.HELD);
            assertThat(refused.rejected()).isEqualTo(2);
            assertThat(standing(installation, "017", Q4).locked()).isTrue();

            var exceptions = installation.get(DeadlineExceptions.class);
            var report = report(installation, "017", Q4);
            assertThatThrownBy(() -> exceptions.grant(report, LocalDate.of(2023, 1, 20), "  ", "staff"))
                    .hasMessageContaining("needs a reason");
            assertThatThrownBy(() -> exceptions.grant(report, LocalDate.of(2023, 1, 15), "Bão", "staff"))
                    .hasMessageContaining("has passed");
            exceptions.grant(report, LocalDate.of(2023, 1, 20), "Đổi cán bộ", "staff");
            var standing = standing(installation, "017", Q4);
            assertThat(standing.locked()).isFalse();
            assertThat(standing.extendedUntil()).contains(LocalDate.of(2023, 1, 20));
            assertThat(standing.open()).isTrue();
            assertThat(standing(installation, "018", Q4).locked()).isTrue();
            assertThat(installation.get(Audit.class).latest(5))
                    .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::detail)
                    .contains(tuple("staff", "deadline.extended", "2023-01-20: Đổi cán bộ"));

            var taken = send(installation, "017,2022Q4,DEATHS,301\n018,2022Q4,DEATHS,200\n");
            assertThat(taken.problems())
                    .extracting(Problem::code, Problem::line)
                    .containsExactly(tuple("LOCK-01", 3));
            assertThat(taken.state()).isEqualTo(RunState.PUBLISHED);
            assertThat(state(installation, "017", Q4)).isEqualTo("on_time");
            clock.forward(Duration.ofDays(5));
            assertThat(send(installation, "017,2022Q4,DEATHS,302\n").state()).isEqualTo(RunState.HELD);
        }
    }

    @Test
    void what_came_before_the_lock_is_taken_by_a_run_after_it() throws IOException {
        try (var installation = ready()) {
            write("017,2022Q4,DEATHS,300\n");
            var content = Files.readAllBytes(data.resolve("inbox").resolve(JOB).resolve("bao-cao.csv"));
            // as a report that the unit hands in on screen, and the city takes days later
            installation
                    .get(Submissions.class)
                    .receive(new Receipt(
                            JOB, Dataset.REPORTS, sha256(content), "bao-cao.csv", content.length, "unit017"));
            clock.forward(Duration.ofDays(13));
            assertThat(standing(installation, "017", Q4).locked()).isTrue();
            assertThat(installation.run(JOB).state()).isEqualTo(RunState.PUBLISHED);
            assertThat(state(installation, "017", Q4)).isEqualTo("on_time");
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void history_is_neither_late_nor_refused_nor_counted() throws IOException {
        try (var installation = ready()) {
            var old = Period.quarter(2021, 2);
            assertThat(send(installation, "017,2021Q2,DEATHS,300\n").state()).isEqualTo(RunState.PUBLISHED);
            assertThat(state(installation, "017", old)).isEqualTo("not_judged");
            assertThat(state(installation, "018", old)).isEqualTo("not_judged");
            assertThat(standing(installation, "018", old).overdue()).isFalse();
            assertThat(counted(installation, old)).isZero();
            send(installation, "017,2022Q4,DEATHS,300\n");
            assertThat(counted(installation, Q4)).isPositive();
        }
    }

    @Test
    void the_first_case_that_fits_kind_and_level_sets_the_day() throws IOException {
        try (var installation = ready()) {
            assertThat(standing(installation, "017", Q4).dueDay()).isEqualTo("2023-01-05");
            assertThat(standing(installation, "017", Period.year(2022)).dueDay())
                    .isEqualTo("2023-01-20");
            assertThat(standing(installation, "00004", Period.quarter(2026, 1)).dueDay())
                    .isEqualTo("2026-04-03");
        }
    }

    @Test
    void a_reminder_stays_open_until_the_report_is_there() throws IOException {
        try (var installation = ready()) {
            var reminders = installation.get(Reminders.class);
            var report = report(installation, "018", Q4);
            reminders.send(List.of(report), "Đề nghị nộp trước 05/01.", "staff");
            assertThat(reminders.open(report.unit()))
                    .extracting(Reminder::text, Reminder::by, Reminder::report)
                    .containsExactly(tuple("Đề nghị nộp trước 05/01.", "staff", report));
            assertThat(reminders.open(report(installation, "017", Q4).unit())).isEmpty();
            send(installation, "018,2022Q4,DEATHS,200\n");
            assertThat(reminders.open(report.unit())).isEmpty();
            assertThat(reminders.of(Dataset.REPORTS, List.of(Q4))).hasSize(1);
        }
    }

    private Installation ready() throws IOException {
        var jobs = Files.createDirectories(data.resolve("definitions/etl-jobs"));
        Files.copy(Path.of("etl-jobs/reference-data.yaml"), jobs.resolve("reference-data.yaml"));
        Files.writeString(jobs.resolve(JOB + ".yaml"), """
                title: {vi: Báo cáo, en: Reports}
                description: {vi: Báo cáo, en: Reports}
                kind: submissions
                dataset: reports
                publish: auto
                deadline:
                  days: 5
                  cases: [{kind: year, days: 20}, {kind: quarter, level: commune, days: 3}]
                  lock: {days: 10}
                  judged_from: 2022-01-01
                """);
        var installation = Installation.open(
                data,
                builder -> builder.initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock)),
                "thidua.definitions.dir=" + data.resolve("definitions"));
        assertThat(installation.run("reference-data").state()).isEqualTo(RunState.PUBLISHED);
        return installation;
    }

    private RunView send(Installation installation, String rows) throws IOException {
        write(rows);
        return installation.run(JOB);
    }

    private void write(String rows) throws IOException {
        var inbox = Files.createDirectories(data.resolve("inbox").resolve(JOB));
        Files.writeString(inbox.resolve("bao-cao.csv"), HEADER + rows);
    }

    private static ReportKey report(Installation installation, String unit, Period period) {
        var subject = installation
                .get(References.class)
                .current(Dataset.REPORTS)
                .subject(unit, period.last())
                .orElseThrow();
        return new ReportKey(Dataset.REPORTS, subject.id(), period);
    }

    private static Standing standing(Installation installation, String unit, Period period) {
        return installation
                .get(Deadlines.class)
                .of(report(installation, unit, period))
                .orElseThrow();
    }

    private static String state(Installation installation, String unit, Period period) {
        var current = installation.get(Warehouse.class).current();
        return current.db()
                .select(REPORT.STATE)
                .from(current.of(REPORT))
                .where(REPORT.SUBJECT_ID.eq(
                        report(installation, unit, period).unit().value()))
                .and(REPORT.PERIOD_ID.eq(period.id()))
                .fetchOne(REPORT.STATE);
    }

    private static int counted(Installation installation, Period period) {
        var current = installation.get(Warehouse.class).current();
        var due = installation
                .get(References.class)
                .current()
                .measure(Forms.REPORTS_DUE)
                .orElseThrow()
                .id();
        return current.db()
                .fetchCount(current.of(OBSERVATION)
                        .where(OBSERVATION.PERIOD_ID.eq(period.id()).and(OBSERVATION.MEASURE_ID.eq(due))));
    }
}
