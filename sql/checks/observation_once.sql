-- A cell stands once: no two observations of one dataset, subject, period, measure, level, basis and reporter.
-- Grain: cell. Source: observation, where this load touched it. First a look at sheets, a bit a measure, that may take two
-- measures for one but no cell for none: far fewer groups than cells. Only the sheets it finds are counted cell by cell.
select
    o.dataset,
    o.subject_id,
    o.period_id,
    o.measure_id,
    o.level,
    o.basis,
    o.reporter_id,
    count(*) as times
from changed_observation o
where (o.subject_id, o.period_id) in (
    select
        c.subject_id,
        c.period_id
    from changed_observation c
    group by
        c.subject_id,
        c.period_id
    having
        count(*)
        > bit_count(bit_or_agg(case when c.measure_id % 252 < 63
            then shl(cast(1 as bigint), c.measure_id % 63) else 0 end))
        + bit_count(bit_or_agg(case when c.measure_id % 252 between 63 and 125
            then shl(cast(1 as bigint), c.measure_id % 63) else 0 end))
        + bit_count(bit_or_agg(case when c.measure_id % 252 between 126 and 188
            then shl(cast(1 as bigint), c.measure_id % 63) else 0 end))
        + bit_count(bit_or_agg(case when c.measure_id % 252 > 188
            then shl(cast(1 as bigint), c.measure_id % 63) else 0 end))
)
group by
    o.dataset,
    o.subject_id,
    o.period_id,
    o.measure_id,
    o.level,
    o.basis,
    o.reporter_id
having count(*) > 1
