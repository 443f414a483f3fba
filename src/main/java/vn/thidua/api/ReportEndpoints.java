package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.etl.Forms;
import vn.thidua.etl.ReportDesk;
import vn.thidua.reference.Subject;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SubjectType;
import vn.thidua.shared.Texts;
import vn.thidua.submission.Form;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.StepRefused;
import vn.thidua.submission.report.UnitReport;
import vn.thidua.submission.report.UnitReports;

/** Reports of units, as the screen "Nhập báo cáo" has them: filled from a file, checked, handed in. */
@RestController
@RequestMapping(path = "/api/v1/reports", produces = "application/json")
@Tag(name = "Submissions")
class ReportEndpoints {
    private final Forms forms;
    private final ReportDesk desk;
    private final UnitReports reports;
    private final View view;
    private final CurrentUser user;

    ReportEndpoints(Forms forms, ReportDesk desk, UnitReports reports, View view, CurrentUser user) {
        this.forms = forms;
        this.desk = desk;
        this.reports = reports;
        this.view = view;
        this.user = user;
    }

    /**
     * A report as it stands.
     *
     * @param cells what is typed, by measure
     * @param refused why it was not filled or handed in; null if it was, or nobody asked
     */
    record Status(
            String unit,
            String period,
            String dataset,
            String state,
            @Nullable Long submission,
            Map<String, String> cells,
            List<ProblemRow> problems,
            @Nullable String refused) {}

    @GetMapping("/{unit}")
    @Operation(summary = "The report of a unit for a period, with what is wrong in it")
    Status find(
            @Parameter(description = "Code of a unit") @PathVariable("unit") String code,
            @Parameter(description = "A quarter: 2022Q4") @RequestParam("period") Period period,
            HttpServletRequest request) {
        var unit = unit(code, period);
        if (!view.scope().everything()) own(unit);
        return status(key(unit, period), unit, List.of(), null, ApiErrors.language(request));
    }

    @PostMapping(path = "/{unit}", consumes = "multipart/form-data")
    @Operation(
            summary = "Fills the report of a unit from a file, and hands it in if asked to",
            description = "The file is a filled form or any file of figures; rows of other units or periods are named "
                    + "as problems and left out. Nothing is handed in while something must be fixed or explained.")
    Status fill(
            @Parameter(description = "Code of a unit") @PathVariable("unit") String code,
            @Parameter(description = "A quarter: 2022Q4") @RequestParam("period") Period period,
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "submit", defaultValue = "false") boolean submit,
            HttpServletRequest request)
            throws IOException {
        user.require(Right.SUBMIT);
        var unit = unit(code, period);
        own(unit);
        var language = ApiErrors.language(request);
        var key = key(unit, period);
        var asked = forms.of(unit, period, key.dataset(), language).rows().stream()
                .map(Form.Row::measure)
                .collect(Collectors.toSet());
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("file");
        var filled = desk.fill(key, Set.copyOf(asked), name, file.getBytes(), language);
        String refused = null;
        try {
            filled.cells()
                    .forEach((measure, cell) -> reports.enter(key, measure, cell.typed(), cell.note(), user.name()));
            if (submit && filled.problems().stream().noneMatch(ReportEndpoints::holdsBack)) {
                desk.submit(key, user.name());
            }
        } catch (StepRefused why) {
            refused = new Texts(language).get(String.valueOf(why.getMessage()));
        }
        return status(key, unit, filled.problems(), refused, language);
    }

    private static boolean holdsBack(Problem problem) {
        return problem.severity() == Severity.MUST_FIX;
    }

    private Status status(
            ReportKey key, Subject unit, List<Problem> ofFile, @Nullable String refused, Language language) {
        var report = reports.find(key);
        var problems = new ArrayList<>(ofFile);
        problems.addAll(desk.check(report, language, user.name()));
        var submission = report.submission();
        return new Status(
                unit.code(),
                key.period().code(),
                key.dataset().dbText(),
                report.state().dbText(),
                submission == null ? null : submission.value(),
                cells(report),
                problems.stream().map(ProblemRow::of).toList(),
                refused);
    }

    private static Map<String, String> cells(UnitReport report) {
        return report.entries().entrySet().stream()
                .filter(entry -> !entry.getValue().typed().isBlank())
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().typed(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private ReportKey key(Subject unit, Period period) {
        return new ReportKey(view.dataset(null), unit.id(), period);
    }

    private Subject unit(String code, Period period) {
        if (period.kind() != PeriodKind.QUARTER) throw ApiProblem.badValue("period", period.code(), "2022Q4");
        return view.usualReference(view.snapshot(null))
                .subject(code, period.last())
                .filter(subject -> subject.type() == SubjectType.UNIT)
                .orElseThrow(() -> ApiProblem.badValue("unit", code, "GET /api/v1/subjects?type=unit"));
    }

    private void own(Subject unit) {
        if (!view.scope().mayEdit(unit.id())) {
            throw new AccessDeniedException("the report of unit " + unit.code());
        }
    }
}
