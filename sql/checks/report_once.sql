-- A subject gives one report for a period.
-- Grain: report. Source: report.
select
    r.dataset,
    r.subject_id,
    r.period_id,
    count(*) as times
from report r
group by
    r.dataset,
    r.subject_id,
    r.period_id
having count(*) > 1
