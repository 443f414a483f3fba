-- What a former unit left to new ones adds up to the unit.
-- Grain: former unit. Source: lineage.
select
    l.old_id,
    sum(l.weight) as weights
from lineage l
group by l.old_id
having sum(l.weight) <> 1
