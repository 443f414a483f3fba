-- Members and their clusters are subjects.
-- Grain: unknown number. Source: membership.
select
    m.unit_id as id
from membership m
left join subject s
    on s.id = m.unit_id
where s.id is null
union all
select
    m.cluster_id as id
from membership m
left join subject s
    on s.id = m.cluster_id
where
    s.id is null
    or s.type <> 'cluster'
