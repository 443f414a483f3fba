package vn.thidua.etl.rule;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.choose;
import static org.jooq.impl.DSL.inline;
import static vn.thidua.warehouse.schema.Tables.OBSERVATION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.thidua.shared.SubmissionId;
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

    /** What a rule says of two measures; {@code text} is how it words it. */
    private record Pair(Measure part, Measure whole, RuleSpec rule, String text) {}

    static boolean covers(RuleSpec rule) {
        return rule instanceof RuleSpec.NotAbove || rule instanceof RuleSpec.Parts;
    }

    /** What breaks each of the rules: one look at the figures for all of them. */
    static Map<RuleSpec, List<Violation>> broken(List<RuleSpec> rules, RuleContext context) {
        var broken = new LinkedHashMap<RuleSpec, List<Violation>>();
        rules.forEach(rule -> broken.put(rule, new ArrayList<>()));
        var left = rules.stream()
                .flatMap(rule -> pairs(rule, context.reference()))
                .collect(Collectors.groupingBy(
                        pair -> new Ids(pair.part().id(), pair.whole().id()), LinkedHashMap::new, Collectors.toList()));
        while (!left.isEmpty()) {
            var once = oneWholeAPart(left);
            left.keySet().removeAll(once.keySet());
            find(once, context, broken);
        }
        return broken;
    }

    private record Ids(int part, int whole) {}

    /** Pairs in which no part stands twice. */
    private static Map<Ids, List<Pair>> oneWholeAPart(Map<Ids, List<Pair>> pairs) {
        var once = new LinkedHashMap<Ids, List<Pair>>();
        var parts = new HashSet<Integer>();
        pairs.forEach((ids, same) -> {
            if (parts.add(ids.part())) {
                once.put(ids, same);
            }
        });
        return once;
    }

    private static Stream<Pair> pairs(RuleSpec rule, Reference reference) {
        return switch (rule) {
            case RuleSpec.NotAbove notAbove -> pair(reference, notAbove.part(), notAbove.whole(), rule, "ABOVE");
            case RuleSpec.Parts parts ->
                reference.measures().stream().flatMap(measure -> {
                    var whole = measure.partOf();
                    return whole == null ? Stream.of() : pair(reference, measure.code(), whole, parts, "PART");
                });
            default -> throw new IllegalArgumentException(rule.code() + " is not about parts");
        };
    }

    private static Stream<Pair> pair(
            Reference reference, MeasureCode part, MeasureCode whole, RuleSpec rule, String text) {
        return reference.measure(part).stream()
                .flatMap(p -> reference.measure(whole).stream().map(w -> new Pair(p, w, rule, text)));
    }

    private static void find(Map<Ids, List<Pair>> pairs, RuleContext context, Map<RuleSpec, List<Violation>> broken) {
        var parts = pairs.keySet().stream().map(Ids::part).toList();
        var wholes = pairs.keySet().stream().map(Ids::whole).distinct().toList();
        var wholeOfPart = pairs.keySet().stream()
                .collect(Collectors.toMap(ids -> inline(ids.part()), ids -> inline(ids.whole())));
        context.watch()
                .over(context.preview().db())
                .select(TOLD)
                .from(Cells.preview(context, "part", measure(parts)))
                .join(Cells.preview(context, "whole", measure(wholes)))
                // a key of its own, not a list of pairs: no part meets the wholes of others
                .on(Cells.sameCell(PART, WHOLE))
                .and(WHOLE.MEASURE_ID.eq(choose(PART.MEASURE_ID).mapFields(wholeOfPart)))
                .where(PART.LOW.gt(WHOLE.HIGH))
                .and(Cells.isNew(PART, context).or(Cells.isNew(WHOLE, context)))
                .orderBy(PART.SUBJECT_ID, PART.PERIOD_ID, PART.MEASURE_ID)
                .limit(Rules.MOST)
                .forEach(row -> {
                    var ids = new Ids(Cells.get(row, PART.MEASURE_ID), Cells.get(row, WHOLE.MEASURE_ID));
                    for (var pair : requireNonNull(pairs.get(ids))) {
                        requireNonNull(broken.get(pair.rule())).add(violation(row, pair, context));
                    }
                });
    }

    /** Of a pair that breaks a rule: the cell that both share but for the measure, and what either says. */
    private static final List<Field<?>> TOLD = List.of(
            PART.SUBJECT_ID,
            PART.PERIOD_ID,
            PART.LEVEL,
            PART.BASIS,
            PART.REPORTER_ID,
            PART.MEASURE_ID,
            PART.VALUE,
            PART.SUBMISSION_ID,
            PART.LOAD_ID,
            WHOLE.MEASURE_ID,
            WHOLE.VALUE,
            WHOLE.SUBMISSION_ID,
            WHOLE.LOAD_ID);

    private static Function<Table<?>, Condition> measure(List<Integer> ids) {
        var inlined = ids.stream().map(DSL::inline).toList();
        return table -> Cells.column(table, OBSERVATION.MEASURE_ID).in(inlined);
    }

    private static Violation violation(Record row, Pair pair, RuleContext context) {
        var cells = new ArrayList<CellId>();
        long load = context.load().value();
        if (Cells.get(row, PART.LOAD_ID) == load) {
            cells.add(cell(row, PART));
        }
        if (Cells.get(row, WHOLE.LOAD_ID) == load) {
            cells.add(cell(row, WHOLE));
        }
        return new Violation(
                cells,
                Wording.rule(
                        pair.text(),
                        pair.rule().code(),
                        pair.rule().severity(),
                        Cells.number(row.get(PART.VALUE)),
                        pair.part().code().value(),
                        Cells.number(row.get(WHOLE.VALUE)),
                        pair.whole().code().value()));
    }

    private static CellId cell(Record row, Observation figure) {
        return new CellId(
                new SubmissionId(Cells.get(row, figure.SUBMISSION_ID)),
                Cells.get(row, PART.SUBJECT_ID),
                Cells.get(row, PART.PERIOD_ID),
                Cells.get(row, figure.MEASURE_ID),
                Cells.get(row, PART.LEVEL),
                Cells.get(row, PART.BASIS),
                Cells.get(row, PART.REPORTER_ID));
    }
}
