package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Measure;
import vn.thidua.reference.MeasureKind;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;
import vn.thidua.warehouse.schema.tables.Observation;

/** Small things that queries of rules share. */
final class Cells {
    private static final Formats FORMATS = new Formats(Language.VI);

    private Cells() {}

    /**
     * Figures of the dataset that would be published, under a name of their own.
     *
     * @param about says by the key alone which of them
     */
    static Table<?> preview(RuleContext context, String alias, Function<Table<?>, Condition> about) {
        return context.preview().of(OBSERVATION, ofDataset(context, about)).as(alias);
    }

    /** Narrows to the dataset of the run. */
    static Function<Table<?>, Condition> ofDataset(RuleContext context, Function<Table<?>, Condition> about) {
        return table -> column(table, OBSERVATION.DATASET)
                .eq(inline(context.dataset().dbText()))
                .and(about.apply(table));
    }

    static <T> Field<T> column(Table<?> table, Field<T> column) {
        return Objects.requireNonNull(table.field(column), column.getName());
    }

    /**
     * The figure is of the unit that gave it. Not by plain equality: of clean cells both are one column, and the engine
     * takes that for a filter that leaves hardly anything, which turns its joins the wrong way round.
     */
    static Condition isOwn(Table<?> table) {
        return column(table, OBSERVATION.REPORTER_ID).isNotDistinctFrom(column(table, OBSERVATION.SUBJECT_ID));
    }

    /** Both are about the same subject, period, level, basis, by the same reporter. */
    static Condition sameCell(Observation one, Observation other) {
        return one.SUBJECT_ID
                .eq(other.SUBJECT_ID)
                .and(one.PERIOD_ID.eq(other.PERIOD_ID))
                .and(one.LEVEL.eq(other.LEVEL))
                .and(one.BASIS.eq(other.BASIS))
                .and(one.REPORTER_ID.eq(other.REPORTER_ID));
    }

    static Condition isNew(Observation table, RuleContext context) {
        return table.LOAD_ID.eq(inline(context.load().value()));
    }

    /** The periods that the load has figures of. */
    static List<Period> newPeriods(RuleContext context) {
        var c = CANDIDATE_OBSERVATION;
        return context.watch()
                .over(context.current().db())
                .selectDistinct(c.PERIOD_ID)
                .from(c)
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .fetch(found -> Period.ofId(found.value1()));
    }

    /** The periods that the dataset has published figures of. */
    static List<Period> publishedPeriods(RuleContext context) {
        var o = OBSERVATION;
        return context.watch()
                .over(context.current().db())
                .selectDistinct(o.PERIOD_ID)
                .from(context.current().of(o))
                .where(o.DATASET.eq(inline(context.dataset().dbText())))
                .fetch(found -> Period.ofId(found.value1()));
    }

    /** Numbers of the measures with the given codes, or of all that are counted if there are none: shares are not. */
    static List<Field<Integer>> counted(RuleContext context, List<MeasureCode> codes) {
        return measures(
                context,
                measure -> codes.isEmpty() ? measure.kind() != MeasureKind.SHARE : codes.contains(measure.code()));
    }

    /** Numbers of the measures that are counted in a unit of measure. */
    static List<Field<Integer>> countedIn(RuleContext context, String unit) {
        return measures(context, measure -> measure.unitVi().equals(unit));
    }

    private static List<Field<Integer>> measures(RuleContext context, Predicate<Measure> which) {
        return context.reference().measures().stream()
                .filter(which)
                .<Field<Integer>>map(measure -> inline(measure.id()))
                .toList();
    }

    /** The candidate cell of a row of {@code candidate_observation}. */
    static CellId candidate(Record row) {
        var c = CANDIDATE_OBSERVATION;
        return new CellId(
                new SubmissionId(get(row, c.SUBMISSION_ID)),
                get(row, c.SUBJECT_ID),
                get(row, c.PERIOD_ID),
                get(row, c.MEASURE_ID),
                get(row, c.LEVEL),
                get(row, c.BASIS),
                get(row, c.REPORTER_ID));
    }

    static <T> T get(Record row, Field<T> field) {
        return Objects.requireNonNull(row.get(field), field.getName());
    }

    /** A number as people write it. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "…" : FORMATS.number(number);
    }

    static String unit(RuleContext context, int subject) {
        return context.reference()
                .subject(new SubjectId(subject))
                .map(Subject::shortVi)
                .orElse(Integer.toString(subject));
    }

    static String measure(RuleContext context, int measure) {
        Reference reference = context.reference();
        return reference.measure(measure).map(m -> m.code().value()).orElse(Integer.toString(measure));
    }

    /** The word behind a figure: đồng, kg, ca. */
    static String unitOfMeasure(RuleContext context, int measure) {
        return context.reference().measure(measure).map(Measure::unitVi).orElse("");
    }

    static String period(int period) {
        return FORMATS.period(Period.ofId(period));
    }
}
