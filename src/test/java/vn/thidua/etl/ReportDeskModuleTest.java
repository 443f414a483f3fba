package vn.thidua.etl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.operations.DataDirectory;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Problem;
import vn.thidua.submission.SubmissionState;
import vn.thidua.submission.Submissions;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.ReportState;
import vn.thidua.submission.report.ReportSteps;
import vn.thidua.submission.report.StepRefused;
import vn.thidua.submission.report.UnitReports;

/** A report from its first cell to its job, without screens. */
class ReportDeskModuleTest {
    private static final MeasureCode DEATHS = new MeasureCode("DEATHS");
    private static final MeasureCode CREMATIONS = new MeasureCode("CREMATIONS");

    @TempDir
    Path data;

    private Installation installation;
    private UnitReports reports;
    private ReportSteps steps;
    private ReportDesk desk;
    private ReportKey key;

    @BeforeEach
    void open() {
        installation = Installation.open(data);
        installation.run("reference-data");
        reports = installation.get(UnitReports.class);
        steps = installation.get(ReportSteps.class);
        desk = installation.get(ReportDesk.class);
        var unit = installation.get(References.class).current().subject("018").orElseThrow();
        key = new ReportKey(Dataset.REPORTS, unit.id(), Period.quarter(2022, 4));
    }

    @AfterEach
    void close() {
        installation.close();
    }

    private void type(MeasureCode measure, String typed) {
        reports.enter(key, measure, typed, "", "unit018");
    }

    private List<String> found() {
        return desk.check(reports.find(key), Language.VI, "unit018").stream()
                .map(problem -> problem.measure() + " " + problem.code())
                .toList();
    }

    @Test
    void aReportIsCheckedByTheRulesOfItsJobAndLeavesNothingBehind() {
        type(DEATHS, "120");
        type(CREMATIONS, "130");
        assertThat(found()).containsExactly("CREMATIONS CREM-01");
        type(CREMATIONS, "12a");
        assertThat(found()).containsExactly("CREMATIONS VAL-08");
        type(CREMATIONS, "90");
        assertThat(found()).isEmpty();
        assertThat(installation.get(DataDirectory.class).archive()).isEmptyDirectory();
        assertThat(installation.get(Submissions.class).latest("quarterly-submissions", 10))
                .isEmpty();
    }

    @Test
    void aReportGoesOnlyWhenItIsInOrder() {
        assertRefused(() -> desk.submit(key, "unit018"), "report.refused.empty");
        type(DEATHS, "120");
        type(CREMATIONS, "130");
        assertRefused(() -> desk.submit(key, "unit018"), "report.refused.must-fix");
        type(CREMATIONS, "90");
        desk.submit(key, "unit018");
        assertThat(reports.find(key).state()).isEqualTo(ReportState.SUBMITTED);
        assertRefused(() -> type(CREMATIONS, "91"), "report.refused.closed");
        assertThat(reports.find(key).typed(CREMATIONS)).isEqualTo("90");
    }

    @Test
    void whatTheCityTakesIsPublishedInTheNameOfTheUnit() {
        type(DEATHS, "1,2 nghìn");
        type(CREMATIONS, "90");
        desk.submit(key, "unit018");
        assertRefused(() -> desk.accept(List.of(key), "", "staff"), "report.refused.moved");
        assertRefused(() -> steps.check(key, "unit018"), "report.refused.own");
        steps.check(key, "head3");
        var taken = desk.accept(List.of(key), "", "staff");
        var run = installation.ended(taken.run());
        assertThat(run.state()).isEqualTo(RunState.WAITING);
        assertThat(run.rejected()).isZero();
        installation.runs().confirm(run.id(), "publisher");
        assertThat(installation.ended(run.id()).state()).isEqualTo(RunState.PUBLISHED);
        var submission = installation
                .get(Submissions.class)
                .find(java.util.Objects.requireNonNull(reports.find(key).submission()))
                .orElseThrow();
        assertThat(submission.receivedFrom()).isEqualTo("unit018");
        assertThat(submission.state()).isEqualTo(SubmissionState.ACCEPTED);
        assertThat(reports.find(key).steps())
                .extracting(step -> step.by() + " " + step.state())
                .containsExactly("unit018 SUBMITTED", "head3 CHECKED", "staff ACCEPTED");
    }

    @Test
    void aReportThatIsMendedWhileItWaitsTakesTheOlderOnesPlace() {
        type(DEATHS, "120");
        go();
        steps.takeUp(key, "unit018");
        type(DEATHS, "121");
        var run = go();
        assertThat(run.files()).isEqualTo(1);
        assertThat(run.rejected()).isZero();
        installation.runs().confirm(run.id(), "publisher");
        assertThat(installation.ended(run.id()).state()).isEqualTo(RunState.PUBLISHED);
        assertThat(installation.get(Submissions.class).latest("quarterly-submissions", 10))
                .extracting(submission -> submission.state())
                .containsExactly(SubmissionState.ACCEPTED, SubmissionState.RECEIVED);
    }

    /** From the unit to the run that waits for a decision. */
    private RunView go() {
        desk.submit(key, "unit018");
        steps.check(key, "head3");
        return installation.ended(desk.accept(List.of(key), "", "staff").run());
    }

    @Test
    void aReportGivenBackIsMendedAndItsHistoryStays() {
        type(DEATHS, "120");
        desk.submit(key, "unit018");
        assertRefused(() -> steps.giveBack(key, " ", "head3"), "report.refused.reason");
        steps.giveBack(key, "Thiếu số ca hỏa táng", "head3");
        type(DEATHS, "121");
        type(CREMATIONS, "90");
        desk.submit(key, "unit018");
        assertThat(reports.history(key, DEATHS))
                .extracting(entry -> entry.typed())
                .containsExactly("121", "120");
        assertThat(reports.find(key).steps()).hasSize(3);
    }

    @Test
    void ofAFileOnlyTheRowsOfTheReportAreTaken() {
        var file = """
                Mã đơn vị;Kỳ;Mã chỉ tiêu;Số liệu;Ghi chú
                018;Quý IV/2022;DEATHS;120 ca;đã rà soát
                017;Quý IV/2022;CREMATIONS;90;
                018;Quý III/2022;CREMATIONS;91;
                018;Quý IV/2022;CREMATION;92;
                018;Quý IV/2022;DEATHS;121;
                """.getBytes(StandardCharsets.UTF_8);
        var filled = desk.fill(key, Set.of(DEATHS, CREMATIONS), "tệp.csv", file, Language.VI);
        assertThat(filled.cells()).containsOnlyKeys(DEATHS);
        assertThat(filled.cells().get(DEATHS)).isEqualTo(new FilledForm.Cell("120 ca", "đã rà soát", "2"));
        assertThat(filled.problems())
                .extracting(Problem::line, Problem::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, "FORM-11"),
                        org.assertj.core.api.Assertions.tuple(4, "FORM-12"),
                        org.assertj.core.api.Assertions.tuple(5, "MEASURE-01"),
                        org.assertj.core.api.Assertions.tuple(6, "CELL-01"));
    }

    @Test
    void whatIsNoFileOfFiguresIsRefusedWithItsReason() {
        var filled = desk.fill(key, Set.of(DEATHS), "ảnh.xlsx", new byte[] {1, 2, 3}, Language.VI);
        assertThat(filled.cells()).isEmpty();
        assertThat(filled.problems()).isNotEmpty();
    }

    @Test
    void evidenceIsKeptByItsContentWhateverItIsCalled() throws Exception {
        var evidence = installation.get(EvidenceFiles.class);
        evidence.add(key, DEATHS, "../../etc/sổ khai tử.pdf", new byte[] {1, 2, 3}, "unit018");
        var kept = evidence.of(key).getFirst();
        assertThat(kept.fileName()).isEqualTo("sổ khai tử.pdf");
        assertThat(Files.readAllBytes(evidence.file(kept).orElseThrow())).containsExactly(1, 2, 3);
        assertRefused(
                () -> evidence.add(key, null, "trang.html", new byte[] {1}, "unit018"), "report.refused.evidence");
        evidence.remove(key, kept.id(), "unit018");
        assertThat(evidence.of(key)).isEmpty();
        assertThat(evidence.file(kept)).isPresent();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable step, String reason) {
        assertThatThrownBy(step).isInstanceOf(StepRefused.class).hasMessage(reason);
    }
}
