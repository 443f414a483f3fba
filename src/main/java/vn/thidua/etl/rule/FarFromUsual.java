package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.with;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;

/**
 * A quarter's figure far from the median of all quarters of the same unit and measure, in robust standard deviations:
 * |x − median| ÷ (1.4826 × MAD), the modified z-score of Iglewicz and Hoaglin, "How to Detect and Handle Outliers" (ASQC,
 * 1993), who advise to look at values above 3.5. MAD is the median of |x − median|; 1.4826 = 1 ÷ Φ⁻¹(3/4) makes it the
 * standard deviation of normal figures. A few wrong figures move neither median, unlike mean and standard deviation.
 * Where most quarters are alike MAD is next to nothing, so a deviation must also be a good part of the median itself.
 */
final class FarFromUsual {
    private static final BigDecimal NORMAL = new BigDecimal("1.4826");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Field<Integer> SUBJECT = field(name("subject_id"), Integer.class);
    private static final Field<Integer> MEASURE = field(name("measure_id"), Integer.class);
    private static final Field<Integer> PERIOD = field(name("point", "period_id"), Integer.class);
    private static final Field<Long> SUBMISSION = field(name("point", "submission_id"), Long.class);
    private static final Field<BigDecimal> VALUE = field(name("point", "value"), BigDecimal.class);
    private static final Field<BigDecimal> DEVIATION = field(name("point", "deviation"), BigDecimal.class);
    private static final Field<BigDecimal> MEDIAN = field(name("point", "middle"), BigDecimal.class);
    private static final Field<Long> QUARTERS = field(name("point", "quarters"), Long.class);
    private static final Field<BigDecimal> MAD = field(name("spread", Medians.MEDIAN), BigDecimal.class);

    private FarFromUsual() {}

    static List<Violation> broken(RuleSpec.Outlier rule, RuleContext context) {
        if (Cells.newPeriods(context).stream().noneMatch(FarFromUsual::isQuarter)) {
            return List.of();
        }
        var series = List.of(SUBJECT, MEASURE);
        var limit = greatest(
                MAD.mul(inline(rule.times().multiply(NORMAL))),
                abs(MEDIAN).mul(inline(rule.floorPercent().divide(HUNDRED))));
        return context.watch()
                .over(context.preview().db())
                .fetch(with(List.of(
                                name("figure").as(figures(rule, context)),
                                name("middle")
                                        .as(Medians.of(
                                                table(name("figure")),
                                                series,
                                                field(name("figure", "value"), BigDecimal.class))),
                                name("point").as(points(rule)),
                                name("spread")
                                        .as(Medians.of(
                                                table(name("point")),
                                                series,
                                                field(name("point", "deviation"), BigDecimal.class)))))
                        .select(of("point", SUBJECT), of("point", MEASURE), PERIOD, SUBMISSION, VALUE, MEDIAN, QUARTERS)
                        .from(table(name("point")))
                        .join(table(name("spread")))
                        .on(of("spread", SUBJECT).eq(of("point", SUBJECT)))
                        .and(of("spread", MEASURE).eq(of("point", MEASURE)))
                        .where(field(name("point", "load_id"), Long.class)
                                .eq(inline(context.load().value())))
                        .and(DEVIATION.gt(limit))
                        .orderBy(of("point", SUBJECT), PERIOD, of("point", MEASURE))
                        .limit(Rules.MOST))
                .map(found -> violation(found, rule, context));
    }

    /** All quarters, as they would be published, of the series that the load adds to. */
    private static Select<? extends Record> figures(RuleSpec.Outlier rule, RuleContext context) {
        var c = CANDIDATE_OBSERVATION;
        var o = OBSERVATION;
        var quarters = Stream.concat(Cells.newPeriods(context).stream(), Cells.publishedPeriods(context).stream())
                .filter(FarFromUsual::isQuarter)
                .distinct()
                .map(period -> inline(period.id()))
                .toList();
        var fresh = selectDistinct(c.SUBJECT_ID, c.MEASURE_ID)
                .from(c)
                .where(c.LOAD_ID.eq(inline(context.load().value())))
                .and(isOwnQuarter(c, quarters))
                .and(c.MEASURE_ID.in(Cells.counted(context, rule.measures())));
        return select(o.SUBJECT_ID, o.MEASURE_ID, o.PERIOD_ID, o.SUBMISSION_ID, o.LOAD_ID, o.VALUE)
                .from(context.preview()
                        .of(
                                o,
                                Cells.ofDataset(
                                        context,
                                        any -> isOwnQuarter(any, quarters)
                                                .and(row(
                                                                Cells.column(any, o.SUBJECT_ID),
                                                                Cells.column(any, o.MEASURE_ID))
                                                        .in(fresh)))))
                .where(o.VALUE.isNotNull());
    }

    private static Select<? extends Record> points(RuleSpec.Outlier rule) {
        var median = field(name("middle", Medians.MEDIAN), BigDecimal.class);
        var size = field(name("middle", Medians.SIZE), Long.class);
        var value = field(name("figure", "value"), BigDecimal.class);
        return select(of("figure", SUBJECT), of("figure", MEASURE))
                .select(Stream.of("period_id", "submission_id", "load_id")
                        .map(column -> field(name("figure", column)))
                        .toList())
                .select(value, abs(value.minus(median)).as("deviation"), median.as("middle"), size.as("quarters"))
                .from(table(name("figure")))
                .join(table(name("middle")))
                .on(of("middle", SUBJECT).eq(of("figure", SUBJECT)))
                .and(of("middle", MEASURE).eq(of("figure", MEASURE)))
                .where(size.ge(inline((long) rule.least())));
    }

    private static Condition isOwnQuarter(Table<?> any, List<? extends Field<Integer>> quarters) {
        return Cells.column(any, OBSERVATION.PERIOD_ID)
                .in(quarters)
                .and(Cells.column(any, OBSERVATION.LEVEL).eq(inline("all")))
                .and(Cells.column(any, OBSERVATION.BASIS).eq(inline("period")))
                .and(Cells.isOwn(any));
    }

    private static boolean isQuarter(Period period) {
        return period.kind() == PeriodKind.QUARTER;
    }

    private static <T> Field<T> of(String table, Field<T> column) {
        return field(name(table, column.getName()), column.getDataType());
    }

    private static Violation violation(Record found, RuleSpec.Outlier rule, RuleContext context) {
        int subject = Cells.get(found, of("point", SUBJECT));
        int measure = Cells.get(found, of("point", MEASURE));
        return new Violation(
                List.of(CellId.ofUnit(
                        new SubmissionId(Cells.get(found, SUBMISSION)), subject, Cells.get(found, PERIOD), measure)),
                Wording.rule(
                        "UNUSUAL",
                        rule.code(),
                        rule.severity(),
                        Cells.measure(context, measure),
                        Cells.unit(context, subject),
                        Cells.number(found.get(VALUE)),
                        Cells.number(found.get(MEDIAN)),
                        Cells.get(found, QUARTERS)));
    }
}
