-- A measure is part of another one, never of itself or of nothing.
-- Grain: measure. Source: measure.
select
    m.code,
    m.part_of
from measure m
left join measure w
    on w.id = m.part_of
where
    m.part_of is not null
    and (w.id is null or w.id = m.id)
