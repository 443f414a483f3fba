package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.CANDIDATE_OBSERVATION;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.shared.Basis;
import vn.thidua.shared.Period;
import vn.thidua.shared.PeriodKind;
import vn.thidua.shared.SubmissionId;
import vn.thidua.warehouse.CellId;

/** Figures counted since January beside each other and beside those of the quarters. */
final class SinceJanuary {
    private SinceJanuary() {}

    private record Cell(int subject, int period, int measure, String level, int reporter) {
        Cell at(Period other) {
            return new Cell(subject, other.id(), measure, level, reporter);
        }
    }

    private record Figure(BigDecimal value, SubmissionId submission, boolean isNew) {}

    static List<Violation> broken(RuleSpec.CumulativeFalls rule, RuleContext context) {
        if (noneOfThem(context)) {
            return List.of();
        }
        var cumulative = figures(context, Basis.CUMULATIVE);
        var violations = new ArrayList<Violation>();
        cumulative.forEach((cell, figure) -> {
            var period = Period.ofId(cell.period());
            if (period.kind() != PeriodKind.QUARTER || period.quarterOfYear() == 1) {
                return;
            }
            var before = cumulative.get(cell.at(period.previous()));
            if (before != null
                    && (figure.isNew() || before.isNew())
                    && figure.value().compareTo(before.value()) < 0) {
                var fresh = figure.isNew() ? figure : before;
                var place = figure.isNew() ? cell : cell.at(period.previous());
                violations.add(new Violation(
                        List.of(id(place, fresh, Basis.CUMULATIVE)),
                        Wording.rule(
                                "FALLS",
                                rule.code(),
                                rule.severity(),
                                Cells.measure(context, cell.measure()),
                                Cells.number(figure.value()),
                                Cells.period(cell.period()),
                                Cells.number(before.value()))));
            }
        });
        return violations;
    }

    static List<Violation> broken(RuleSpec.BasesAgree rule, RuleContext context) {
        if (noneOfThem(context)) {
            return List.of();
        }
        var cumulative = figures(context, Basis.CUMULATIVE);
        var quarterly = figures(context, Basis.PERIOD);
        var violations = new ArrayList<Violation>();
        cumulative.forEach((cell, figure) -> {
            var period = Period.ofId(cell.period());
            var sum = period.kind() == PeriodKind.QUARTER ? sum(quarterly, cell, period) : null;
            if (sum != null && sum.compareTo(figure.value()) != 0 && figure.isNew()) {
                violations.add(new Violation(
                        List.of(id(cell, figure, Basis.CUMULATIVE)),
                        Wording.rule(
                                "BASES",
                                rule.code(),
                                rule.severity(),
                                Cells.measure(context, cell.measure()),
                                Cells.number(figure.value()),
                                Cells.number(sum))));
            }
        });
        return violations;
    }

    /** The quarters of the year so far; null unless all of them are there. */
    private static @Nullable BigDecimal sum(Map<Cell, Figure> quarterly, Cell cell, Period period) {
        var sum = BigDecimal.ZERO;
        var quarter = period;
        for (int number = period.quarterOfYear(); number >= 1; number--) {
            var figure = quarterly.get(cell.at(quarter));
            if (figure == null) {
                return null;
            }
            sum = sum.add(figure.value());
            quarter = quarter.previous();
        }
        return sum;
    }

    private static boolean noneOfThem(RuleContext context) {
        var c = CANDIDATE_OBSERVATION;
        var o = OBSERVATION;
        var db = context.watch().over(context.current().db());
        return !db.fetchExists(
                        c,
                        c.LOAD_ID.eq(inline(context.load().value())).and(c.BASIS.eq(inline(Basis.CUMULATIVE.dbText()))))
                && !db.fetchExists(org.jooq
                        .impl
                        .DSL
                        .selectOne()
                        .from(context.current().of(o))
                        .where(o.DATASET.eq(inline(context.dataset().dbText())))
                        .and(o.BASIS.eq(inline(Basis.CUMULATIVE.dbText()))));
    }

    /** What would be published on a basis, of series that have figures counted since January. */
    private static Map<Cell, Figure> figures(RuleContext context, Basis basis) {
        var o = OBSERVATION;
        var since = OBSERVATION.as("since_january");
        var series = context.preview()
                .db()
                .selectDistinct(since.SUBJECT_ID, since.MEASURE_ID)
                .from(Cells.preview(context, "since_january", on(Basis.CUMULATIVE)));
        var figures = new HashMap<Cell, Figure>();
        context.watch()
                .over(context.preview().db())
                .select(
                        o.SUBJECT_ID,
                        o.PERIOD_ID,
                        o.MEASURE_ID,
                        o.LEVEL,
                        o.REPORTER_ID,
                        o.VALUE,
                        o.SUBMISSION_ID,
                        o.LOAD_ID)
                .from(context.preview().of(o, Cells.ofDataset(context, on(basis))))
                .where(o.VALUE.isNotNull())
                .and(org.jooq.impl.DSL.row(o.SUBJECT_ID, o.MEASURE_ID).in(series))
                .forEach(r -> figures.put(
                        new Cell(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()),
                        new Figure(
                                r.value6(),
                                new SubmissionId(Math.max(1, r.value7())),
                                r.value8() == context.load().value())));
        return figures;
    }

    private static Function<Table<?>, Condition> on(Basis basis) {
        return table -> Cells.column(table, OBSERVATION.BASIS).eq(inline(basis.dbText()));
    }

    private static CellId id(Cell cell, Figure figure, Basis basis) {
        return new CellId(
                figure.submission(),
                cell.subject(),
                cell.period(),
                cell.measure(),
                cell.level(),
                basis.dbText(),
                cell.reporter());
    }
}
