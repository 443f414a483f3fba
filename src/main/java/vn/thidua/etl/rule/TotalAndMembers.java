package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.values;
import static org.jooq.impl.DSL.when;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row3;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.reference.Reference;
import vn.thidua.reference.Subject;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Period;
import vn.thidua.shared.SubjectId;
import vn.thidua.shared.SubjectType;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;
import vn.thidua.warehouse.schema.tables.Observation;

/**
 * Totals that a cluster or the city gives beside the sums over their members, bounds added to bounds. A sum contradicts a
 * total for certain if it is above whatever the total may be, since nobody counts below zero; or, with every member
 * there, below it. Periods of the load only: no other total can have met a new figure.
 */
final class TotalAndMembers {
    private static final Observation TOTAL = OBSERVATION.as("total");
    private static final Observation PART = OBSERVATION.as("part");
    private static final Field<Integer> WHOLE = field(name("duty", "whole_id"), Integer.class);
    private static final Field<Integer> PERIOD = field(name("duty", "period_id"), Integer.class);
    private static final Field<Integer> UNIT = field(name("duty", "unit_id"), Integer.class);

    private static final Field<BigDecimal> LOW = sum(coalesce(PART.LOW, inline(BigDecimal.ZERO)));
    private static final Field<BigDecimal> HIGH = sum(PART.HIGH);
    private static final Field<BigDecimal> SUM = sum(PART.VALUE).as("members_value");
    private static final Field<Integer> THERE =
            count(when(PART.VALUE.isNotNull().or(isNotApplicable()), inline(1))).as("there");
    private static final Field<Integer> EXPECTED = count().as("expected");

    private TotalAndMembers() {}

    static List<Violation> broken(RuleSpec.PublishedTotal rule, RuleContext context) {
        var duties = duties(context);
        if (duties.isEmpty()) {
            return List.of();
        }
        var fresh = inline(context.load().value());
        var newMember = min(when(PART.LOAD_ID.eq(fresh), PART.SUBJECT_ID)).as("new_member");
        return context
                .watch()
                .over(context.preview().db())
                .select(told())
                .select(SUM, THERE, EXPECTED, newMember)
                .from(Cells.preview(context, "total", table -> about(table, wholes(context), periods(duties))))
                .join(values(duties.toArray(Row3[]::new)).as("duty", "whole_id", "period_id", "unit_id"))
                .on(WHOLE.eq(TOTAL.SUBJECT_ID))
                .and(PERIOD.eq(TOTAL.PERIOD_ID))
                .leftJoin(Cells.preview(
                        context,
                        "part",
                        table -> about(table, units(duties), periods(duties)).and(Cells.isOwn(table))))
                .on(PART.SUBJECT_ID.eq(UNIT))
                .and(PART.PERIOD_ID.eq(TOTAL.PERIOD_ID))
                .and(PART.MEASURE_ID.eq(TOTAL.MEASURE_ID))
                .and(PART.LEVEL.eq(TOTAL.LEVEL))
                .and(PART.BASIS.eq(TOTAL.BASIS))
                .where(TOTAL.VALUE.isNotNull())
                .andNot(TOTAL.APPROXIMATE)
                .and(TOTAL.MEASURE_ID.in(Cells.counted(context, List.of())))
                .groupBy(told())
                .having(contradiction())
                .and(TOTAL.LOAD_ID.eq(fresh).or(max(PART.LOAD_ID).eq(fresh)))
                .orderBy(TOTAL.SUBJECT_ID, TOTAL.PERIOD_ID, TOTAL.MEASURE_ID)
                .limit(Rules.MOST)
                .fetch()
                .stream()
                .flatMap(
                        found -> cell(found, found.get(newMember), context)
                                .map(cell -> violation(found, cell, rule, context))
                                .stream())
                .toList();
    }

    private static Condition contradiction() {
        var exact = count(when(PART.APPROXIMATE, inline(1))).eq(inline(0));
        var all = count(when(PART.HIGH.isNotNull().or(isNotApplicable()), inline(1)))
                .eq(count());
        return exact.and(LOW.gt(TOTAL.HIGH).or(all.and(HIGH.lt(TOTAL.LOW))));
    }

    private static Condition isNotApplicable() {
        return PART.STATE.eq(inline(CellState.NOT_APPLICABLE.dbText()));
    }

    private static List<Field<?>> told() {
        return List.of(
                TOTAL.SUBJECT_ID,
                TOTAL.PERIOD_ID,
                TOTAL.MEASURE_ID,
                TOTAL.LEVEL,
                TOTAL.BASIS,
                TOTAL.REPORTER_ID,
                TOTAL.VALUE,
                TOTAL.LOW,
                TOTAL.HIGH,
                TOTAL.SUBMISSION_ID,
                TOTAL.LOAD_ID);
    }

    /** Who belongs to each whole that has totals, in each period of the load, on its last day. */
    private static List<Row3<Integer, Integer, Integer>> duties(RuleContext context) {
        var periods = Cells.newPeriods(context).stream()
                .<Field<Integer>>map(period -> inline(period.id()))
                .toList();
        if (periods.isEmpty()) {
            return List.of();
        }
        var duties = new ArrayList<Row3<Integer, Integer, Integer>>();
        context.watch()
                .over(context.preview().db())
                .selectDistinct(TOTAL.SUBJECT_ID, TOTAL.PERIOD_ID)
                .from(Cells.preview(context, "total", table -> about(table, wholes(context), periods)))
                .fetch()
                .sortAsc(TOTAL.SUBJECT_ID)
                .forEach(found -> members(context.reference(), found.value1(), Period.ofId(found.value2()))
                        .forEach(unit -> duties.add(row(
                                inline(found.value1()),
                                inline(found.value2()),
                                inline(unit.id().value())))));
        return duties;
    }

    private static List<Subject> members(Reference reference, int whole, Period period) {
        var subject = reference.require(new SubjectId(whole));
        return subject.type() == SubjectType.CITY
                ? reference.unitsAt(period.last())
                : reference.members(subject.id(), period.last());
    }

    private static List<Field<Integer>> wholes(RuleContext context) {
        return context.reference().subjects().stream()
                .filter(subject -> subject.type() == SubjectType.CITY || subject.type() == SubjectType.CLUSTER)
                .<Field<Integer>>map(subject -> inline(subject.id().value()))
                .toList();
    }

    private static List<Field<Integer>> units(List<Row3<Integer, Integer, Integer>> duties) {
        return duties.stream().map(Row3::field3).distinct().toList();
    }

    private static List<Field<Integer>> periods(List<Row3<Integer, Integer, Integer>> duties) {
        return duties.stream().map(Row3::field2).distinct().toList();
    }

    private static Condition about(Table<?> table, List<Field<Integer>> subjects, List<Field<Integer>> periods) {
        return Cells.column(table, OBSERVATION.SUBJECT_ID)
                .in(subjects)
                .and(Cells.column(table, OBSERVATION.PERIOD_ID).in(periods));
    }

    /** The new cell that a reader is led to: the total, or a member's figure that came to a total of before. */
    private static Optional<CellId> cell(Record found, @Nullable Integer newMember, RuleContext context) {
        if (Cells.get(found, TOTAL.LOAD_ID) == context.load().value()) {
            return Optional.of(cell(
                    found,
                    Cells.get(found, TOTAL.SUBMISSION_ID),
                    Cells.get(found, TOTAL.SUBJECT_ID),
                    Cells.get(found, TOTAL.REPORTER_ID)));
        }
        var c = CANDIDATE_OBSERVATION;
        return newMember == null
                ? Optional.empty()
                : context.watch()
                        .over(context.current().db())
                        .select(c.SUBMISSION_ID)
                        .from(c)
                        .where(c.LOAD_ID.eq(inline(context.load().value())))
                        .and(c.SUBJECT_ID.eq(inline(newMember)))
                        .and(c.PERIOD_ID.eq(inline(Cells.get(found, TOTAL.PERIOD_ID))))
                        .and(c.MEASURE_ID.eq(inline(Cells.get(found, TOTAL.MEASURE_ID))))
                        .limit(1)
                        .fetchOptional(c.SUBMISSION_ID)
                        .map(submission -> cell(found, submission, newMember, newMember));
    }

    private static CellId cell(Record found, long submission, int subject, int reporter) {
        return new CellId(
                new SubmissionId(submission),
                subject,
                Cells.get(found, TOTAL.PERIOD_ID),
                Cells.get(found, TOTAL.MEASURE_ID),
                Cells.get(found, TOTAL.LEVEL),
                Cells.get(found, TOTAL.BASIS),
                reporter);
    }

    private static Violation violation(Record found, CellId cell, RuleSpec.PublishedTotal rule, RuleContext context) {
        return new Violation(
                List.of(cell),
                Wording.rule(
                        "TOTAL",
                        rule.code(),
                        rule.severity(),
                        Cells.measure(context, cell.measure()),
                        Cells.unit(context, Cells.get(found, TOTAL.SUBJECT_ID)),
                        Cells.period(cell.period()),
                        Cells.number(found.get(TOTAL.VALUE)),
                        Cells.number(found.get(SUM)),
                        Cells.get(found, THERE),
                        Cells.get(found, EXPECTED)));
    }
}
