package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import vn.thidua.etl.run.Wording;
import vn.thidua.etl.spec.RuleSpec;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Severity;
import vn.thidua.warehouse.CellId;
import vn.thidua.warehouse.schema.tables.Observation;

/**
 * A part that is above its whole for certain: even its lower bound is above the whole's upper one. Either may have come
 * now or before.
 */
final class PartAndWhole {
    private static final Observation PART = OBSERVATION.as("part");
    private static final Observation WHOLE = OBSERVATION.as("whole");

    private PartAndWhole() {}

    private record Pair(Measure part, Measure whole) {}

    static List<Violation> broken(RuleSpec.NotAbove rule, RuleContext context) {
        var reference = context.reference();
        var pairs = Stream.of(rule)
                .flatMap(r -> pair(reference, r.part(), r.whole()))
                .toList();
        return broken(pairs, "ABOVE", rule.code(), rule.severity(), context);
    }

    static List<Violation> broken(RuleSpec.Parts rule, RuleContext context) {
        var reference = context.reference();
        var pairs = new ArrayList<Pair>();
        for (var measure : reference.measures()) {
            var whole = measure.partOf();
            if (whole != null) {
                pair(reference, measure.code(), whole).forEach(pairs::add);
            }
        }
        return broken(pairs, "PART", rule.code(), rule.severity(), context);
    }

    private static Stream<Pair> pair(Reference reference, MeasureCode part, MeasureCode whole) {
        return reference.measure(part).stream()
                .flatMap(p -> reference.measure(whole).stream().map(w -> new Pair(p, w)));
    }

    private static List<Violation> broken(
            List<Pair> pairs, String text, String code, Severity severity, RuleContext context) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var parts = pairs.stream().map(pair -> pair.part().id()).toList();
        var wholes = pairs.stream().map(pair -> pair.whole().id()).distinct().toList();
        var wholeOfPart = pairs.stream()
                .collect(Collectors.toMap(
                        pair -> inline(pair.part().id()),
                        pair -> inline(pair.whole().id()),
                        (one, same) -> one));
        return context.watch()
                .over(context.preview().db())
                .select(cell(PART))
                .select(cell(WHOLE))
                .from(Cells.preview(context, "part", measure(parts)))
                .join(Cells.preview(context, "whole", measure(wholes)))
                // a key of its own, not a list of pairs: no part meets the wholes of others
                .on(Cells.sameCell(PART, WHOLE))
                .and(WHOLE.MEASURE_ID.eq(choose(PART.MEASURE_ID).mapFields(wholeOfPart)))
                .where(PART.LOW.gt(WHOLE.HIGH))
                .and(Cells.isNew(PART, context).or(Cells.isNew(WHOLE, context)))
                .orderBy(PART.SUBJECT_ID, PART.PERIOD_ID, PART.MEASURE_ID)
                .limit(Rules.MOST)
                .fetch(row -> violation(row, text, code, severity, context));
    }

    /** What a violation tells of a figure. */
    private static List<Field<?>> cell(Observation figure) {
        return List.of(
                figure.SUBJECT_ID,
                figure.PERIOD_ID,
                figure.MEASURE_ID,
                figure.LEVEL,
                figure.BASIS,
                figure.REPORTER_ID,
                figure.VALUE,
                figure.SUBMISSION_ID,
                figure.LOAD_ID);
    }

    private static Function<Table<?>, Condition> measure(List<Integer> ids) {
        var inlined = ids.stream().map(DSL::inline).toList();
        return table -> Cells.column(table, OBSERVATION.MEASURE_ID).in(inlined);
    }

    private static Violation violation(Record row, String text, String code, Severity severity, RuleContext context) {
        var cells = new ArrayList<CellId>();
        long load = context.load().value();
        if (Cells.get(row, PART.LOAD_ID) == load) {
            cells.add(Cells.cell(row, PART));
        }
        if (Cells.get(row, WHOLE.LOAD_ID) == load) {
            cells.add(Cells.cell(row, WHOLE));
        }
        return new Violation(
                cells,
                Wording.rule(
                        text,
                        code,
                        severity,
                        Cells.number(row.get(PART.VALUE)),
                        Cells.measure(context, Cells.get(row, PART.MEASURE_ID)),
                        Cells.number(row.get(WHOLE.VALUE)),
                        Cells.measure(context, Cells.get(row, WHOLE.MEASURE_ID))));
    }
}
