-- A cell stands once: no two observations of one dataset, subject, period, measure, level, basis and reporter.
-- Grain: cell. Source: observation, where this load touched it; first by three numbers, since that is fast.
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
join (
    select
        c.subject_id,
        c.period_id,
        c.measure_id
    from changed_observation c
    group by
        c.subject_id,
        c.period_id,
        c.measure_id
    having count(*) > 1
) twice
    on twice.subject_id = o.subject_id
    and twice.period_id = o.period_id
    and twice.measure_id = o.measure_id
group by
    o.dataset,
    o.subject_id,
    o.period_id,
    o.measure_id,
    o.level,
    o.basis,
    o.reporter_id
having count(*) > 1
