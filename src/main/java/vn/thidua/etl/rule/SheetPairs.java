package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.with;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.warehouse.schema.tables.Observation;

/**
 * New sheets of quarters beside the sheet of the quarter before, new or published: first their sums, then, of those that
 * meet a condition, their figures. Hash joins and groups only: a load of any size takes time in proportion.
 */
final class SheetPairs {
    static final Field<Integer> SUBJECT = field(name("pair", "subject_id"), Integer.class);
    static final Field<Integer> PERIOD = field(name("pair", "period_id"), Integer.class);
    static final Field<Long> SUBMISSION = field(name("pair", "submission_id"), Long.class);
    static final Field<Integer> FIRST_MEASURE = field(name("pair", "measure_id"), Integer.class);

    /** How many positive figures the new sheet brings, and the one before has. */
    static final Field<Long> FIGURES = field(name("pair", "figures"), Long.class);

    static final Field<Long> FIGURES_BEFORE = field(name("pair", "figures_before"), Long.class);
    static final Field<BigDecimal> TOTAL = field(name("pair", "total"), BigDecimal.class);
    static final Field<BigDecimal> TOTAL_BEFORE = field(name("pair", "total_before"), BigDecimal.class);

    /** Sums of figures times the numbers of their measures: they tell sheets apart that have the same total. */
    static final Field<BigDecimal> WEIGHTED = field(name("pair", "weighted"), BigDecimal.class);

    static final Field<BigDecimal> WEIGHTED_BEFORE = field(name("pair", "weighted_before"), BigDecimal.class);

    /** A measure that both sheets have, with its figures. */
    static final Field<Integer> MEASURE = field(name("later", "measure_id"), Integer.class);

    static final Field<BigDecimal> NOW = field(name("later", "value"), BigDecimal.class);
    static final Field<BigDecimal> BEFORE = field(name("earlier", "value"), BigDecimal.class);

    /** How many figures both sheets would have after the publish. */
    static final Field<Long> SIZE = field(name("later", "size"), Long.class);

    static final Field<Long> SIZE_BEFORE = field(name("earlier", "size"), Long.class);

    private static final Observation O = OBSERVATION;
    private static final Field<Integer> PREVIOUS = field(name("pair", "previous"), Integer.class);

    private final RuleContext context;
    private final List<Period> quarters;

    SheetPairs(RuleContext context) {
        this.context = context;
        var c = CANDIDATE_OBSERVATION;
        this.quarters = context
                .watch()
                .over(context.current().db())
                .selectDistinct(c.PERIOD_ID)
                .from(c)
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .fetch(row -> Period.ofId(row.value1()))
                .stream()
                .filter(period -> period.kind() == PeriodKind.QUARTER)
                .toList();
    }

    /** The quarters of the new sheets. */
    List<Period> quarters() {
        return quarters;
    }

    /**
     * What is asked of a pair.
     *
     * @param alike of the sums, says whose figures are compared
     * @param broken of the figures of one pair, measure by measure
     */
    record Asked(Condition alike, Condition broken) {}

    /** Whether the pair breaks the question with this number. */
    static Field<Boolean> breaks(int number) {
        return field(name("breaks_" + number), Boolean.class);
    }

    private static Field<Boolean> isAlike(int number) {
        return field(name("pair", "alike_" + number), Boolean.class);
    }

    /** The pairs that break any of the questions, by subject and period, with {@link #breaks} of each. */
    SelectLimitStep<? extends Record> breaking(List<Asked> asked) {
        var flags =
                IntStream.range(0, asked.size()).mapToObj(SheetPairs::isAlike).toList();
        var broken = IntStream.range(0, asked.size())
                .mapToObj(i -> condition(isAlike(i)).and(asked.get(i).broken()))
                .toList();
        var breaks = IntStream.range(0, asked.size())
                .mapToObj(i -> field(broken.get(i)).as(breaks(i)))
                .toList();
        return with(List.of(
                        name("fresh").as(fresh()),
                        name("known").as(known()),
                        name("alike").as(alike(asked)),
                        name("sheet").as(sheets()),
                        name("figure").as(figures())))
                .select(SUBJECT, PERIOD, SUBMISSION, FIRST_MEASURE, FIGURES)
                .select(breaks)
                .from(table(name("alike")).as("pair"))
                .join(table(name("figure")).as("earlier"))
                .on(column("earlier", O.SUBJECT_ID).eq(SUBJECT))
                .and(column("earlier", O.PERIOD_ID).eq(PREVIOUS))
                .join(table(name("figure")).as("later"))
                .on(column("later", O.SUBJECT_ID).eq(SUBJECT))
                .and(column("later", O.PERIOD_ID).eq(PERIOD))
                .and(MEASURE.eq(column("earlier", O.MEASURE_ID)))
                .groupBy(Stream.concat(
                                Stream.of(SUBJECT, PERIOD, SUBMISSION, FIRST_MEASURE, FIGURES, SIZE, SIZE_BEFORE),
                                flags.stream())
                        .toList())
                .having(DSL.or(broken))
                .orderBy(SUBJECT, PERIOD);
    }

    /** The sums of each new sheet. */
    private Select<? extends Record> fresh() {
        var c = CANDIDATE_OBSERVATION;
        return select(
                        c.SUBJECT_ID,
                        c.PERIOD_ID,
                        min(c.SUBMISSION_ID).as("submission_id"),
                        min(c.MEASURE_ID).as("measure_id"))
                .select(sums(c.VALUE, c.MEASURE_ID))
                .from(c)
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .and(isSheet(c))
                .groupBy(c.SUBJECT_ID, c.PERIOD_ID);
    }

    /** The sums of new sheets, and of published ones that no new one takes the place of. */
    private Select<? extends Record> known() {
        var published = select(O.SUBJECT_ID, O.PERIOD_ID)
                .select(sums(O.VALUE, O.MEASURE_ID))
                .from(context.current().of(O))
                .where(O.DATASET.eq(inline(context.dataset().dbText())))
                .and(isSheet(O))
                .and(O.SUBMISSION_ID.gt(inline(0L)))
                .groupBy(O.SUBJECT_ID, O.PERIOD_ID)
                .asTable("published");
        var fresh = table(name("fresh"));
        var columns = Stream.of("subject_id", "period_id", "figures", "total", "weighted");
        var names = columns.toList();
        return select(names.stream().map(n -> field(name("fresh", n))).toList())
                .from(fresh)
                .unionAll(select(names.stream()
                                .map(n -> field(name("published", n)))
                                .toList())
                        .from(published
                                .leftAntiJoin(fresh)
                                .on(column("fresh", O.SUBJECT_ID).eq(column("published", O.SUBJECT_ID)))
                                .and(column("fresh", O.PERIOD_ID).eq(column("published", O.PERIOD_ID)))));
    }

    private Select<? extends Record> alike(List<Asked> asked) {
        var steps = quarters.stream()
                .map(period -> row(inline(period.id()), inline(period.previous().id())))
                .toArray(Row2[]::new);
        var step = values(steps).as("step", "period_id", "previous");
        var previous = field(name("step", "previous"), Integer.class);
        var fresh = Stream.of("subject_id", "period_id", "submission_id", "measure_id", "figures", "total", "weighted")
                .map(column -> field(name("fresh", column)));
        var known = Stream.of("figures", "total", "weighted")
                .map(column -> field(name("known", column)).as(column + "_before"));
        var pair = select(Stream.concat(Stream.concat(fresh, known), Stream.of(previous))
                        .toList())
                .from(table(name("fresh")))
                .join(step)
                .on(field(name("step", "period_id"), Integer.class).eq(column("fresh", O.PERIOD_ID)))
                .join(table(name("known")))
                .on(column("known", O.SUBJECT_ID).eq(column("fresh", O.SUBJECT_ID)))
                .and(column("known", O.PERIOD_ID).eq(previous))
                .asTable("pair");
        var flags = IntStream.range(0, asked.size())
                .mapToObj(i ->
                        coalesce(field(asked.get(i).alike()), inline(false)).as("alike_" + i))
                .toList();
        return select(asterisk())
                .select(flags)
                .from(pair)
                .where(DSL.or(asked.stream().map(Asked::alike).toList()));
    }

    /** The sheets whose figures are wanted. */
    private static Select<? extends Record> sheets() {
        return select(SUBJECT, PERIOD)
                .from(table(name("alike")).as("pair"))
                .union(select(SUBJECT, PREVIOUS).from(table(name("alike")).as("pair")));
    }

    /** Their figures as they would be published. */
    private Select<? extends Record> figures() {
        var sheet = select(column("sheet", O.SUBJECT_ID), column("sheet", O.PERIOD_ID))
                .from(table(name("sheet")));
        var figures = context.preview()
                .of(
                        O,
                        Cells.ofDataset(
                                context,
                                table -> row(Cells.column(table, O.SUBJECT_ID), Cells.column(table, O.PERIOD_ID))
                                        .in(sheet)));
        return select(O.SUBJECT_ID, O.PERIOD_ID, O.MEASURE_ID, O.VALUE)
                .select(count().over().partitionBy(O.SUBJECT_ID, O.PERIOD_ID).as("size"))
                .from(figures)
                .where(isSheet(O))
                .and(O.SUBMISSION_ID.gt(inline(0L)));
    }

    private static List<SelectField<?>> sums(Field<BigDecimal> value, Field<Integer> measure) {
        return List.of(
                count().as("figures"),
                sum(value).as("total"),
                sum(value.mul(measure)).as("weighted"));
    }

    /** The figures of a sheet: what the unit itself counted within the quarter, other than zero. */
    private static Condition isSheet(Table<?> table) {
        return DSL.and(
                Cells.column(table, O.VALUE).gt(inline(BigDecimal.ZERO)),
                Cells.column(table, O.LEVEL).eq(inline("all")),
                Cells.column(table, O.BASIS).eq(inline("period")),
                Cells.isOwn(table));
    }

    private static <T> Field<T> column(String table, Field<T> column) {
        return field(name(table, column.getName()), column.getDataType());
    }
}
