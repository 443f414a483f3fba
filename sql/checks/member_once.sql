-- A unit is a member of one cluster on any day.
-- Grain: pair of memberships. Source: membership.
select
    a.unit_id,
    a.cluster_id as one,
    b.cluster_id as other
from membership a
join membership b
    on b.unit_id = a.unit_id
    and b.cluster_id > a.cluster_id
where
    a.role = 'member'
    and b.role = 'member'
    and a.valid_from <= coalesce(b.valid_to, date '9999-12-31')
    and b.valid_from <= coalesce(a.valid_to, date '9999-12-31')
