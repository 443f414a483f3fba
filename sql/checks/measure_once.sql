-- A code names one measure.
-- Grain: pair of measures. Source: measure.
select
    a.id as one,
    b.id as other,
    a.code
from measure a
join measure b
    on b.code = a.code
    and b.id > a.id
