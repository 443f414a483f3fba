-- An id stands once.
-- Grain: period. Source: period.
select
    p.id,
    count(*) as times
from period p
group by p.id
having count(*) > 1
