package vn.thidua.cli.bench;

import vn.thidua.shared.Period;

/**
 * The other side of the benchmark: hand-written statements on {@code plain_value(subject_id, period_id, measure_id,
 * value)} and {@code plain_member(unit_id, cluster_id)}. Text on purpose, as it is what ours is compared with; the
 * measure ids are those of {@code etl-jobs/reference-data/measures.csv}.
 *
 * <p>Each reads the measures of its own question and no others, and answers with the figures a card draws: both sides of
 * a rate over the cells that have both, the rate, and how many have reported. Who should have reported, who is missing,
 * qualifiers and replaced figures are ours alone.
 */
final class PlainSql {
    private static final String FUNERALS = """
                    sum(case when deaths is not null then cremations end) as cremations,
                    sum(case when cremations is not null then deaths end) as deaths,
                    sum(case when deaths is not null then cremations end)
                        / nullif(sum(case when cremations is not null then deaths end), 0) as cremation_rate,
                    count(case when cremations is not null then deaths end) as funerals_reported""";
    private static final String MEDIATION = """
                    sum(case when concluded is not null then succeeded end) as succeeded,
                    sum(case when succeeded is not null then concluded end) as concluded,
                    sum(case when concluded is not null then succeeded end)
                        / nullif(sum(case when succeeded is not null then concluded end), 0) as mediation_rate,
                    count(case when succeeded is not null then concluded end) as mediation_reported""";

    private PlainSql() {}

    /** Two rates and a sum. */
    static String overview(String subject, Period from, Period to) {
        return """
                with cell as (
                    select subject_id, period_id,
                        max(case when measure_id = 2 then value end) as cremations,
                        max(case when measure_id = 1 then value end) as deaths,
                        max(case when measure_id = 6 then value end) as succeeded,
                        max(case when measure_id = 5 then value end) as concluded,
                        max(case when measure_id = 8 then value end) as sea
                    from plain_value
                    where measure_id in (1, 2, 5, 6, 8) and period_id between %d and %d
                    group by subject_id, period_id)
                select %s as subject, period_id,
                %s,
                %s,
                    sum(sea) as sea, count(sea) as sea_reported
                from cell
                join plain_member on unit_id = subject_id
                group by 1, 2
                order by 1, 2
                """.formatted(from.id(), to.id(), subject, FUNERALS, MEDIATION);
    }

    /** Two rates of each unit, quarters added up to years. */
    static String ratesOfYears(Period from, Period to) {
        return """
                with cell as (
                    select subject_id, period_id,
                        max(case when measure_id = 2 then value end) as cremations,
                        max(case when measure_id = 1 then value end) as deaths,
                        max(case when measure_id = 6 then value end) as succeeded,
                        max(case when measure_id = 5 then value end) as concluded
                    from plain_value
                    where measure_id in (1, 2, 5, 6) and period_id between %d and %d
                    group by subject_id, period_id)
                select subject_id, period_id // 100 as year,
                %s,
                %s
                from cell
                group by 1, 2
                order by 1, 2
                """.formatted(from.id(), to.id(), FUNERALS, MEDIATION);
    }

    /** One rate of each unit and quarter: a cell of the heat map each. */
    static String heatMap(Period from, Period to) {
        return """
                with cell as (
                    select subject_id, period_id,
                        max(case when measure_id = 6 then value end) as succeeded,
                        max(case when measure_id = 5 then value end) as concluded
                    from plain_value
                    where measure_id in (5, 6) and period_id between %d and %d
                    group by subject_id, period_id)
                select subject_id, period_id, succeeded, concluded, succeeded / nullif(concluded, 0) as mediation_rate
                from cell
                where succeeded is not null and concluded is not null
                order by 1, 2
                """.formatted(from.id(), to.id());
    }

    /** Three sums by cluster over the quarters of the range, each quarter with those before it. */
    static String funds(Period from, Period to) {
        return """
                with quarterly as (
                    select cluster_id, period_id,
                        sum(case when measure_id = 8 then value end) as sea,
                        sum(case when measure_id = 10 then value end) as poor,
                        sum(case when measure_id = 16 then value end) as gratitude,
                        count(case when measure_id = 8 then value end) as sea_reported,
                        count(case when measure_id = 10 then value end) as poor_reported,
                        count(case when measure_id = 16 then value end) as gratitude_reported
                    from plain_value
                    join plain_member on unit_id = subject_id
                    where measure_id in (8, 10, 16) and period_id between %d and %d
                    group by cluster_id, period_id)
                select cluster_id, period_id,
                    sum(sea) over w as sea, sum(sea_reported) over w as sea_reported,
                    sum(poor) over w as poor, sum(poor_reported) over w as poor_reported,
                    sum(gratitude) over w as gratitude, sum(gratitude_reported) over w as gratitude_reported
                from quarterly
                window w as (partition by cluster_id order by period_id)
                order by 1, 2
                """.formatted(from.id(), to.id());
    }
}
