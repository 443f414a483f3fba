package vn.thidua.cli;

import vn.thidua.shared.Period;

/**
 * The other side of the benchmark: hand-written statements on {@code plain_value(subject_id, period_id, measure_id,
 * value)} and {@code plain_member(unit_id, cluster_id)}. Text on purpose, as it is what ours is compared with; the
 * measure ids are those of {@code etl-jobs/reference-data/measures.csv}.
 */
final class PlainSql {
    private PlainSql() {}

    /** Two rates and a sum, each rate over the cells that have both parts. */
    static String rates(String subject, String time, Period from, Period to) {
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
                select %s as subject, %s as period,
                    sum(case when deaths is not null then cremations end) as cremations,
                    sum(case when cremations is not null then deaths end) as deaths,
                    count(case when cremations is not null then deaths end) as funerals_reported,
                    sum(case when concluded is not null then succeeded end) as succeeded,
                    sum(case when succeeded is not null then concluded end) as concluded,
                    count(case when succeeded is not null then concluded end) as mediation_reported,
                    sum(sea) as sea, count(sea) as sea_reported
                from cell
                join plain_member on unit_id = subject_id
                group by 1, 2
                order by 1, 2
                """.formatted(from.id(), to.id(), subject, time);
    }

    /** Three sums by cluster over the quarters of the range, each quarter with those before it. */
    static String funds(Period from, Period to) {
        return """
                with quarterly as (
                    select cluster_id, period_id,
                        sum(case when measure_id = 8 then value end) as sea,
                        sum(case when measure_id = 10 then value end) as poor,
                        sum(case when measure_id = 16 then value end) as gratitude,
                        count(case when measure_id = 8 then value end) as reported
                    from plain_value
                    join plain_member on unit_id = subject_id
                    where measure_id in (8, 10, 16) and period_id between %d and %d
                    group by cluster_id, period_id)
                select cluster_id, period_id,
                    sum(sea) over w as sea, sum(poor) over w as poor, sum(gratitude) over w as gratitude,
                    sum(reported) over w as reported
                from quarterly
                window w as (partition by cluster_id order by period_id)
                order by 1, 2
                """.formatted(from.id(), to.id());
    }
}
