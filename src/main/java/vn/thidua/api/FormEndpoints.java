package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.etl.Forms;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubjectType;
import vn.thidua.submission.FormWorkbook;

/** Hands out the forms that units fill in. */
@RestController
@RequestMapping(path = "/api/v1/forms")
@Tag(name = "Submissions")
class FormEndpoints {
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Forms forms;
    private final View view;

    FormEndpoints(Forms forms, View view) {
        this.forms = forms;
        this.view = view;
    }

    @GetMapping("/{unit}")
    @Operation(
            summary = "The form of a unit for a period, as a workbook (.xlsx)",
            description = "The measures of its roster with its own figures of the period before and of last year.")
    ResponseEntity<byte[]> form(
            @Parameter(description = "Code of a unit") @PathVariable("unit") String code,
            @Parameter(description = "A quarter: 2022Q4") @RequestParam("period") Period period,
            @RequestParam(name = "dataset", required = false) @Nullable Dataset dataset,
            HttpServletRequest request)
            throws IOException {
        var reference = view.usualReference(view.snapshot(null));
        var unit = reference
                .subject(code, period.last())
                .filter(subject -> subject.type() == SubjectType.UNIT)
                .orElseThrow(() -> ApiProblem.badValue("unit", code, "GET /api/v1/subjects?type=unit"));
        if (!view.scope().everything() && !view.scope().mayEdit(unit.id())) {
            throw new AccessDeniedException("the form of unit " + code);
        }
        var form = forms.of(unit, period, view.dataset(dataset), ApiErrors.language(request));
        if (period.kind() != PeriodKind.QUARTER || form.rows().isEmpty())
            throw ApiProblem.badValue("period", period.code(), "2022Q4");
        var out = new ByteArrayOutputStream();
        FormWorkbook.write(form, out);
        var name = "bieu-mau-%s-%s.xlsx".formatted(unit.code(), period.code());
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(out.toByteArray());
    }
}
