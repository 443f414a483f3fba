package vn.thidua.cli.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.indicator.Breakdown;
import vn.thidua.indicator.Formula;
import vn.thidua.indicator.Grain;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Question;
import vn.thidua.shared.MeasureCode;

/**
 * A page's question as a programmer would write it for {@code plain_value} and {@code plain_member} (see {@link
 * PlainSql}): both sides of every figure and how many have them, and nothing else of what an answer carries.
 */
final class PlainQuestion {
    private final Question question;
    private final List<Indicator> indicators;
    private final Map<MeasureCode, Integer> measures;

    PlainQuestion(Question question, List<Indicator> indicators, Map<MeasureCode, Integer> measures) {
        this.question = question;
        this.indicators = indicators;
        this.measures = measures;
    }

    String sql() {
        return """
                with cell as (
                    select subject_id, period_id, %s
                    from plain_value
                    where measure_id in (%s) and period_id between %d and %d%s
                    group by subject_id, period_id), added as (
                    select %s as subject, %s as period, %s
                    from cell%s
                    group by 1, 2)
                select subject, period, %s
                from added
                order by 1, 2
                """.formatted(
                        cells(),
                        ids().map(String::valueOf).collect(Collectors.joining(", ")),
                        from(),
                        question.to().id(),
                        only(),
                        subject(),
                        question.grain() == Grain.YEAR ? "period_id // 100" : "period_id",
                        sums(),
                        question.by() == Breakdown.CLUSTER ? " join plain_member on unit_id = subject_id" : "",
                        figures());
    }

    private java.util.stream.Stream<Integer> ids() {
        Set<MeasureCode> codes = new LinkedHashSet<>();
        indicators.forEach(indicator -> codes.addAll(indicator.measures()));
        return codes.stream().map(measures::get);
    }

    private int from() {
        return question.grain() == Grain.QUARTER
                ? question.from().id()
                : vn.thidua.shared.Period.quarter(question.from().year(), 1).id();
    }

    private String only() {
        return question.only().isEmpty()
                ? ""
                : question.only().stream()
                        .map(id -> String.valueOf(id.value()))
                        .collect(Collectors.joining(", ", " and subject_id in (", ")"));
    }

    private String subject() {
        return switch (question.by()) {
            case CITY -> "0";
            case CLUSTER -> "cluster_id";
            case UNIT -> "subject_id";
        };
    }

    private String cells() {
        return ids().map(id -> "max(case when measure_id = %d then value end) as m%d".formatted(id, id))
                .collect(Collectors.joining(", "));
    }

    private String sums() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            String over = formula(indicators.get(i).numerator());
            Formula below = indicators.get(i).denominator();
            String under = below == null ? over : formula(below);
            columns.add("sum(case when (%s) is not null then %s end) as n%d".formatted(under, over, i));
            columns.add("sum(case when (%s) is not null then %s end) as d%d".formatted(over, under, i));
            columns.add("count(%s + (%s)) as c%d".formatted(over, under, i));
        }
        return String.join(", ", columns);
    }

    /** Of a year so far each quarter with those before it. */
    private String figures() {
        List<String> columns = new ArrayList<>();
        String window =
                question.grain() == Grain.YTD ? " over (partition by subject, period // 100 order by period)" : "";
        for (int i = 0; i < indicators.size(); i++) {
            for (String side : List.of("n", "d", "c")) {
                columns.add(window.isEmpty() ? side + i : "sum(%s%d)%s as %s%d".formatted(side, i, window, side, i));
            }
        }
        return String.join(", ", columns);
    }

    private String formula(Formula formula) {
        return formula.terms().stream()
                .map(term -> "%s * m%d".formatted(term.factor().toPlainString(), measures.get(term.measure())))
                .collect(Collectors.joining(" + "));
    }
}
