-- The roster asks for measures that exist.
-- Grain: roster entry. Source: roster.
select
    r.measure_id,
    r.subject_kind
from roster r
left join measure m
    on m.id = r.measure_id
where m.id is null
