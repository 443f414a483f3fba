-- Every observation is about a subject, a period and a measure of the reference data, and given by a known reporter.
-- Grain: unknown number. Source: observation.
select
    'subject' as what,
    o.subject_id as id
from (select distinct c.subject_id from observation c) o
left join subject s
    on s.id = o.subject_id
where s.id is null
union all
select
    'reporter' as what,
    o.reporter_id as id
from (select distinct c.reporter_id from observation c) o
left join subject s
    on s.id = o.reporter_id
where s.id is null
union all
select
    'period' as what,
    o.period_id as id
from (select distinct c.period_id from observation c) o
left join period p
    on p.id = o.period_id
where p.id is null
union all
select
    'measure' as what,
    o.measure_id as id
from (select distinct c.measure_id from observation c) o
left join measure m
    on m.id = o.measure_id
where m.id is null
