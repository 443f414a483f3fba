-- An id stands once.
-- Grain: subject. Source: subject.
select
    s.id,
    count(*) as times
from subject s
group by s.id
having count(*) > 1
