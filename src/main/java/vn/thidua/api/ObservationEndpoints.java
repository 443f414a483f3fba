package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;

/** Figures as they were given, one by one. */
@RestController
@RequestMapping(
        path = "/api/v1/observations",
        produces = {"application/json", "text/csv"})
@Tag(name = "Observations")
class ObservationEndpoints {
    private static final int MOST = 10_000;

    private final ObservationQuery query;
    private final View view;

    ObservationEndpoints(ObservationQuery query, View view) {
        this.query = query;
        this.view = view;
    }

    /** One figure: of whom, for when, of what, as given by whom; state says whether there is a value. */
    record ObservationRow(
            String dataset,
            String code,
            String name,
            String period,
            String measure,
            String level,
            String basis,
            String reporter,
            String state,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String qualifier,
            @Nullable LocalDate asOf,
            long submission,
            @Nullable String note) {}

    record ObservationList(int edition, boolean truncated, List<ObservationRow> rows) implements Listing {
        @Override
        public Map<String, String> headers() {
            return Map.of("Thidua-Edition", Integer.toString(edition), "Thidua-Truncated", Boolean.toString(truncated));
        }
    }

    @GetMapping
    @Operation(
            summary = "Figures as given",
            description = "At least one of subject, period and measure narrows them; without dataset, of all datasets.")
    ObservationList observations(
            @Parameter(description = "Code of a city, cluster, unit or place")
                    @RequestParam(name = "subject", required = false)
                    @Nullable
                    String subject,
            @RequestParam(name = "period", required = false) @Nullable Period period,
            @RequestParam(name = "measure", required = false) @Nullable MeasureCode measure,
            @Parameter(schema = @Schema(allowableValues = {"reports", "published", "illustrative"}))
                    @RequestParam(name = "dataset", required = false)
                    @Nullable
                    Dataset dataset,
            @RequestParam(name = "edition", required = false) @Nullable EditionNumber edition,
            @RequestParam(name = "limit", defaultValue = "1000") int limit) {
        Limits.check(limit, MOST);
        if (subject == null && period == null && measure == null) {
            throw new ApiProblem(ApiProblem.Kind.MISSING, "subject, period, measure");
        }
        var snapshot = view.snapshot(edition);
        var reference = view.reference(snapshot);
        var who = subject == null ? null : View.subject(reference, "subject", subject);
        var what = measure == null
                ? null
                : reference
                        .measure(measure)
                        .orElseThrow(() -> ApiProblem.badValue("measure", measure.value(), "GET /api/v1/measures"));
        var found = query.find(snapshot, reference, view.scope(), dataset, who, period, what, limit + 1);
        return new ObservationList(
                snapshot.edition().value(),
                found.size() > limit,
                found.stream().limit(limit).toList());
    }
}
