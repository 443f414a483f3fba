package vn.thidua.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.thidua.etl.FigureOrigins;
import vn.thidua.etl.FigureOrigins.Origin;
import vn.thidua.etl.JobRuns;
import vn.thidua.indicator.RankMoves;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Period;
import vn.thidua.warehouse.Edition;
import vn.thidua.warehouse.EditionChanges;
import vn.thidua.warehouse.EditionChanges.Change;
import vn.thidua.warehouse.EditionChanges.Figure;
import vn.thidua.warehouse.Warehouse;

/** What was published when, and what changed between two of them. */
@RestController
@RequestMapping(
        path = "/api/v1/editions",
        produces = {"application/json", "text/csv"})
@Tag(name = "Editions")
class EditionEndpoints {
    private static final int MOST = 10_000;

    private final Warehouse warehouse;
    private final JobRuns runs;
    private final EditionChanges changes;
    private final FigureOrigins origins;
    private final RankMoves ranks;
    private final View view;

    EditionEndpoints(
            Warehouse warehouse,
            JobRuns runs,
            EditionChanges changes,
            FigureOrigins origins,
            RankMoves ranks,
            View view) {
        this.warehouse = warehouse;
        this.runs = runs;
        this.changes = changes;
        this.origins = origins;
        this.ranks = ranks;
        this.view = view;
    }

    record EditionRow(
            int number,
            int base,
            String kind,
            @Nullable Integer restores,
            Instant at,
            String by,
            long added,
            long closed,
            @Nullable String urgentReason) {
        static EditionRow of(Edition edition, @Nullable String urgentReason) {
            return new EditionRow(
                    edition.number().value(),
                    edition.base().value(),
                    edition.kind().dbText(),
                    Optional.ofNullable(edition.restores())
                            .map(EditionNumber::value)
                            .orElse(null),
                    edition.publishedAt().toInstant(ZoneOffset.UTC),
                    edition.publishedBy(),
                    edition.added(),
                    edition.closed(),
                    urgentReason);
        }
    }

    record EditionList(List<EditionRow> rows) implements Listing {}

    /** One observation before and after; a state that is null says that it was not there. */
    record ChangeRow(
            String dataset,
            String code,
            String name,
            String period,
            String measure,
            String level,
            String basis,
            @Nullable String oldState,
            @Nullable BigDecimal oldValue,
            @Nullable String newState,
            @Nullable BigDecimal newValue,
            @Nullable Long oldSubmission,
            @Nullable Long newSubmission,
            @Nullable String reason,
            @Nullable String receivedFrom,
            @Nullable String file,
            int edition,
            @Nullable String publishedBy) {}

    record ChangeList(int older, int newer, boolean truncated, List<ChangeRow> rows, List<RankRow> rankMoves)
            implements Listing {}

    @GetMapping
    @Operation(summary = "All editions, newest first")
    EditionList all() {
        var urgent = runs.urgentReasons();
        return new EditionList(warehouse.editions().stream()
                .map(edition -> EditionRow.of(edition, urgent.get(edition.number())))
                .toList());
    }

    @GetMapping("/{a}/compare/{b}")
    @Operation(
            summary = "Observations that differ between two editions, by whom and why, and the ranks that it moved",
            description = "Largest relative change first. rank_moves are in the JSON only.")
    ChangeList compare(
            @PathVariable("a") EditionNumber a,
            @PathVariable("b") EditionNumber b,
            @RequestParam(name = "limit", defaultValue = "1000") int limit) {
        Limits.check(limit, MOST);
        var older = a.compareTo(b) <= 0 ? a : b;
        var newer = a.compareTo(b) <= 0 ? b : a;
        if (newer.compareTo(warehouse.head()) > 0) throw ApiProblem.notFound("edition " + newer);
        var reference = view.reference(view.snapshot(newer));
        var before = view.reference(view.snapshot(older));
        var scope = view.scope();
        var found = changes.observations(older, newer, limit + 1);
        var seen = found.stream()
                .limit(limit)
                .filter(change -> reference
                        .subject(change.subject())
                        .filter(subject -> View.names(scope, reference, subject))
                        .isPresent())
                .toList();
        var from = origins.of(seen);
        return new ChangeList(
                older.value(),
                newer.value(),
                found.size() > limit,
                seen.stream()
                        .map(change -> row(change, FigureOrigins.in(from, change), reference, before))
                        .toList(),
                ranks.between(older, newer, scope).stream()
                        .limit(limit)
                        .map(move -> RankRow.of(move, reference))
                        .toList());
    }

    private static ChangeRow row(Change change, Origin origin, Reference reference, Reference before) {
        var subject = reference.require(change.subject());
        var measure = reference
                .measure(change.measure())
                .or(() -> before.measure(change.measure()))
                .map(Measure::code)
                .map(Object::toString)
                .orElse("");
        return new ChangeRow(
                change.dataset().dbText(),
                subject.code(),
                subject.nameVi(),
                Period.ofId(change.period()).code(),
                measure,
                change.level().dbText(),
                change.basis().dbText(),
                state(change.before()),
                value(change.before()),
                state(change.after()),
                value(change.after()),
                submission(change.before()),
                submission(change.after()),
                origin.reason(),
                origin.from(),
                origin.file(),
                change.edition().value(),
                origin.publishedBy());
    }

    private static @Nullable String state(@Nullable Figure figure) {
        return figure == null ? null : figure.state().dbText();
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        var quantity = figure == null ? null : figure.quantity();
        return quantity == null ? null : Numbers.plain(quantity.value());
    }

    private static @Nullable Long submission(@Nullable Figure figure) {
        return figure == null ? null : figure.submission();
    }
}
