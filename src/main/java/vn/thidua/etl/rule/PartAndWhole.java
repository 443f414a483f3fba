package vn.thidua.etl.rule;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
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
        var belong = or(pairs.stream()
                .map(pair -> PART.MEASURE_ID
                        .eq(inline(pair.part().id()))
                        .and(WHOLE.MEASURE_ID.eq(inline(pair.whole().id()))))
                .toList());
        return context.watch()
                .over(context.preview().db())
                .select(PART.fields())
                .select(WHOLE.fields())
                .from(Cells.preview(context, "part"))
                .join(Cells.preview(context, "whole"))
                .on(Cells.sameCell(PART, WHOLE, context))
                .where(PART.MEASURE_ID.in(parts))
                .and(WHOLE.MEASURE_ID.in(wholes))
                .and(belong)
                .and(PART.LOW.gt(WHOLE.HIGH))
                .and(Cells.isNew(PART, context).or(Cells.isNew(WHOLE, context)))
                .orderBy(PART.SUBJECT_ID, PART.PERIOD_ID, PART.MEASURE_ID)
                .limit(Rules.MOST)
                .fetch(row -> violation(row, text, code, severity, context));
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
