-- Value and bounds agree with the state: a value lies within its bounds, none occurred is zero, the rest have no number.
-- Grain: cell. Source: observation, where this load touched it.
select
    o.dataset,
    o.subject_id,
    o.period_id,
    o.measure_id,
    o.state,
    o.value,
    o.low,
    o.high
from changed_observation o
where
    (o.state = 'value' and o.value is null)
    or (o.state = 'value' and o.low > o.value)
    or (o.state = 'value' and o.high < o.value)
    or (o.state = 'none_occurred' and (o.value is null or o.value <> 0))
    or (
        o.state in ('not_applicable', 'missing', 'withdrawn')
        and (o.value is not null or o.low is not null or o.high is not null)
    )
    or o.state not in ('value', 'none_occurred', 'not_applicable', 'missing', 'withdrawn')
    or o.level not in ('all', 'city', 'district', 'commune')
    or o.basis not in ('period', 'cumulative', 'as_of')
