-- A code names one subject on any day.
-- Grain: pair of subjects. Source: subject.
select
    a.code,
    a.id as one,
    b.id as other
from subject a
join subject b
    on b.code = a.code
    and b.id > a.id
where
    a.valid_from <= coalesce(b.valid_to, date '9999-12-31')
    and b.valid_from <= coalesce(a.valid_to, date '9999-12-31')
