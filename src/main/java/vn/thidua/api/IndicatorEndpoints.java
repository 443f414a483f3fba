package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.thidua.indicator.Answer;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Row;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.Qualifier;

/** Indicators and their values. */
@RestController
@RequestMapping(
        path = "/api/v1/indicators",
        produces = {"application/json", "text/csv"})
@Tag(name = "Indicators")
class IndicatorEndpoints {
    private final Indicators indicators;
    private final View view;

    IndicatorEndpoints(Indicators indicators, View view) {
        this.indicators = indicators;
        this.view = view;
    }

    record IndicatorRow(
            String code,
            String nameVi,
            String nameEn,
            String kind,
            String unitOfMeasure,
            String better,
            String scale,
            String group,
            String measures,
            String definition) {
        static IndicatorRow of(Indicator indicator) {
            return new IndicatorRow(
                    indicator.code().value(),
                    indicator.name().vi(),
                    indicator.name().en(),
                    word(indicator.kind()),
                    indicator.unit().vi(),
                    indicator.better().dbText(),
                    word(indicator.scale()),
                    indicator.group(),
                    String.join(
                            " ",
                            indicator.measures().stream().map(Object::toString).toList()),
                    indicator.digest());
        }
    }

    record IndicatorList(List<IndicatorRow> rows) implements Listing {}

    /** One value with its coverage and provenance; the names are the contract's. */
    record ValueRow(
            String period,
            String subjectType,
            String code,
            String name,
            String origin,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable String qualifier,
            String unitOfMeasure,
            int reported,
            int expected,
            @Nullable BigDecimal membersValue,
            @Nullable BigDecimal difference,
            @Nullable String differenceQualifier) {
        static ValueRow of(Row row) {
            return new ValueRow(
                    row.period().code(),
                    word(row.subjectType()),
                    row.code(),
                    row.name(),
                    word(row.origin()),
                    Numbers.plain(row.numerator()),
                    Numbers.plain(row.denominator()),
                    Numbers.plain(row.value()),
                    Numbers.plain(row.low()),
                    Numbers.plain(row.high()),
                    text(row.qualifier()),
                    row.unitOfMeasure(),
                    row.reported(),
                    row.expected(),
                    Numbers.plain(row.membersValue()),
                    Numbers.plain(row.difference()),
                    text(row.differenceQualifier()));
        }
    }

    record Values(int edition, String definitions, String dataset, List<ValueRow> rows) implements Listing {
        @Override
        public Map<String, String> headers() {
            return Map.of(
                    "Thidua-Edition", Integer.toString(edition),
                    "Thidua-Definitions", definitions,
                    "Thidua-Dataset", dataset);
        }
    }

    @GetMapping
    @Operation(summary = "All indicators")
    IndicatorList all() {
        return new IndicatorList(indicators.all().stream().map(IndicatorRow::of).toList());
    }

    @GetMapping("/{code}/values")
    @Operation(
            summary = "Values of one indicator",
            description = "Rates are fractions. Sums cover the pairs where both parts exist; reported/expected is"
                    + " the coverage in subject-quarters. Units outside the scope of the account are left out.")
    @Nullable
    ResponseEntity<Values> values(
            @PathVariable("code") IndicatorCode code,
            @Parameter(schema = @Schema(allowableValues = {"city", "cluster", "unit"}))
                    @RequestParam(name = "by", defaultValue = "city")
                    Breakdown by,
            @Parameter(description = "First quarter; a longer period stands for its first quarter")
                    @RequestParam("from")
                    Period from,
            @Parameter(description = "Last quarter; a longer period stands for its last quarter") @RequestParam("to")
                    Period to,
            @Parameter(
                            description = "year takes the years whose last quarter lies in the range",
                            schema = @Schema(allowableValues = {"quarter", "ytd", "year"}))
                    @RequestParam(name = "grain", defaultValue = "quarter")
                    Grain grain,
            @Parameter(schema = @Schema(allowableValues = {"reports", "published", "illustrative"}))
                    @RequestParam(name = "dataset", required = false)
                    @Nullable
                    Dataset dataset,
            @Parameter(description = "The newest one by default")
                    @RequestParam(name = "edition", required = false)
                    @Nullable
                    EditionNumber edition,
            WebRequest request) {
        if (indicators.find(code).isEmpty()) throw ApiProblem.notFound(code.value());
        checkRange(from, to);
        var snapshot = view.snapshot(edition);
        var scope = view.scope();
        var source = view.dataset(dataset);
        // edition, definitions and scope identify an answer; the address holds the rest
        var tag = "\"%s-%s-%s-%s\""
                .formatted(
                        snapshot.edition(),
                        indicators.digest(List.of(code)),
                        source.dbText(),
                        Integer.toHexString(scope.hashCode()));
        if (request.checkNotModified(tag)) return null;
        var answer =
                indicators.answer(new Question(List.of(code), by, grain, from, to, source, snapshot.edition(), scope));
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy("Accept", "Authorization")
                .body(values(answer));
    }

    private static Values values(Answer answer) {
        return new Values(
                answer.edition().value(),
                answer.definitions(),
                answer.dataset().dbText(),
                answer.rows().stream().map(ValueRow::of).toList());
    }

    private static void checkRange(Period from, Period to) {
        if (from.kind() == PeriodKind.SPAN) throw ApiProblem.badValue("from", from.code(), "2022Q4, 2022Y");
        if (to.kind() == PeriodKind.SPAN) throw ApiProblem.badValue("to", to.code(), "2022Q4, 2022Y");
        if (from.calendar() != to.calendar() || from.first().isAfter(to.last())) {
            throw ApiProblem.badValue("to", to.code(), "≥ " + from.code());
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Qualifier qualifier) {
        return qualifier == null ? null : qualifier.dbText();
    }
}
