-- The rules of meaning once more, written by hand in long form with DuckDB's own means, to check answers against.
-- Grain: indicator, asked period (year, last quarter), group, own. Parameters: {edition}, {dataset}, {by}.
-- Needs the temporary tables part(indicator, side, measure, factor) and asked(id, year, n_from, n_to).
-- A quarter is (year, n); a bound that is null beside a value is open.

create or replace temp table unit_of_measure as
select id, code, kind from measure where from_edition <= {edition} and to_edition > {edition};

create or replace temp table who as
select * from subject
where from_edition <= {edition} and to_edition > {edition} and (dataset is null or dataset = '{dataset}');

create or replace temp table cluster_member as
select * from membership
where from_edition <= {edition} and to_edition > {edition} and role = 'member' and cluster_id in (select id from who);

create or replace temp table duty as
select r.*, m.code from roster r join unit_of_measure m on m.id = r.measure_id
where r.from_edition <= {edition} and r.to_edition > {edition};

create or replace temp table pick as
select *
from (
    select o.*, m.code, m.kind as measure_kind,
        row_number() over (
            partition by o.subject_id, o.period_id, o.measure_id, case when m.kind = 'flow' then o.basis end
            order by o.reporter_id <> o.subject_id, o.basis <> 'period', o.basis, o.reporter_id) as choice
    from observation o
    join unit_of_measure m on m.id = o.measure_id
    where o.from_edition <= {edition} and o.to_edition > {edition}
        and o.dataset = '{dataset}' and o.level = 'all')
where choice = 1 and not (measure_kind = 'flow' and basis = 'as_of');

create or replace temp table quarter as
select y * 100 + 10 + n as id, y as year, n as n, last_day(make_date(y, n * 3, 1)) as last_day
from range(2019, 2027) t(y), range(1, 5) s(n);

-- what was given for a quarter alone, and since the start of the year
create or replace temp table given as
select p.subject_id, p.code, p.measure_kind, q.year, q.n, p.state, p.value as v, p.low as l, p.high as h, p.approximate as a, p.as_of
from pick p join quarter q on q.id = p.period_id
where p.measure_kind <> 'flow' or p.basis = 'period';

create or replace temp table since_january as
select p.subject_id, p.code, q.year, q.n, p.state, p.value as v, p.low as l, p.high as h, p.approximate as a, p.as_of
from pick p join quarter q on q.id = p.period_id
where p.measure_kind = 'flow' and p.basis = 'cumulative';

create or replace temp table grid as
select distinct subject_id, code, year, n
from (select distinct subject_id, code, year from given union select distinct subject_id, code, year from since_january)
cross join (select n from range(1, 5) s(n));

-- the year up to the end of a quarter: as given, or the year before it plus the quarter
create or replace temp table so_far as
with recursive y as (
    select g.subject_id, g.code, g.year, 1 as n,
        case when c.v is not null then c.v else p.v end as v,
        case when c.v is not null then c.l else p.l end as l,
        case when c.v is not null then c.h else p.h end as h,
        case when c.v is not null then c.a else p.a end as a
    from grid g
    left join since_january c using (subject_id, code, year, n)
    left join given p using (subject_id, code, year, n)
    where g.n = 1
    union all
    select y.subject_id, y.code, y.year, y.n + 1,
        case when c.v is not null then c.v else y.v + p.v end,
        case when c.v is not null then c.l else y.l + p.l end,
        case when c.v is not null then c.h else y.h + p.h end,
        case when c.v is not null then c.a else y.a or p.a end
    from y
    left join since_january c on c.subject_id = y.subject_id and c.code = y.code and c.year = y.year and c.n = y.n + 1
    left join given p on p.subject_id = y.subject_id and p.code = y.code and p.year = y.year and p.n = y.n + 1
    where y.n < 4)
select * from y;

-- a quarter's figure: as given, or C(n) less the year before it unless that is negative
create or replace temp table figure as
select g.subject_id, g.code, g.year, g.n,
    case when p.v is not null then p.v when g.n = 1 then c.v when c.v - b.v >= 0 then c.v - b.v end as v,
    case when p.v is not null then p.l when g.n = 1 then c.l when c.v - b.v >= 0 then c.l - b.h end as l,
    case when p.v is not null then p.h when g.n = 1 then c.h when c.v - b.v >= 0 then c.h - b.l end as h,
    case when p.v is not null then p.a when g.n = 1 then c.a when c.v - b.v >= 0 then c.a or b.a end as a,
    coalesce(p.state = 'value', false) or coalesce(c.state = 'value', false) as valued,
    coalesce(p.state = 'not_applicable', false) or coalesce(c.state = 'not_applicable', false) as inapplicable,
    p.v is null and g.n > 1 and c.v - b.v < 0 as fell
from grid g
left join given p using (subject_id, code, year, n)
left join since_january c using (subject_id, code, year, n)
left join so_far b on b.subject_id = g.subject_id and b.code = g.code and b.year = g.year and b.n = g.n - 1;

-- cases concluded are cases received less those still in progress, where they were not given
insert into figure
select r.subject_id, 'RECON_CONCLUDED', r.year, r.n, r.v - i.v, r.l - i.h, r.h - i.l, r.a or i.a, true, false, false
from given r
join given i using (subject_id, year, n)
where r.code = 'RECON_RECEIVED' and i.code = 'RECON_IN_PROGRESS' and r.v is not null and i.v is not null
    and not exists (
        from figure f where f.code = 'RECON_CONCLUDED' and f.v is not null
            and f.subject_id = r.subject_id and f.year = r.year and f.n = r.n);

-- figures for January to the end of a later quarter, in one
create or replace temp table whole_given as
select subject_id, code, period_id // 100 as year,
    case period_id % 100 when 21 then 2 when 39 then 3 when 40 then 4 end as n,
    value as v, low as l, high as h, approximate as a
from pick
where period_id < 100000000 and period_id % 100 in (21, 39, 40) and value is not null
    and (measure_kind <> 'flow' or basis = 'period');

create or replace temp table whole as
with stated as (
    from whole_given
    union all
    select r.subject_id, 'RECON_CONCLUDED', r.year, r.n, r.v - i.v, r.l - i.h, r.h - i.l, r.a or i.a
    from whole_given r join whole_given i using (subject_id, year, n)
    where r.code = 'RECON_RECEIVED' and i.code = 'RECON_IN_PROGRESS'
        and not exists (
            from whole_given g where g.code = 'RECON_CONCLUDED'
                and g.subject_id = r.subject_id and g.year = r.year and g.n = r.n))
from stated
union all
select c.subject_id, c.code, c.year, c.n, c.v, c.l, c.h, c.a
from since_january c
where c.v is not null and c.n > 1
    and not exists (
        from stated s where s.subject_id = c.subject_id and s.code = c.code and s.year = c.year and s.n = c.n);

-- both sides of an indicator in one quarter
create or replace temp table side as
select p.indicator, p.side, f.subject_id, f.year, f.n,
    sum(p.factor * f.v) as v,
    case when count(f.l) = count(*) then sum(p.factor * f.l) end as l,
    case when count(f.h) = count(*) then sum(p.factor * f.h) end as h,
    bool_or(f.a) as a,
    bool_or(f.valued) as valued
from part p join figure f on f.code = p.measure and f.v is not null
group by p.indicator, p.side, f.subject_id, f.year, f.n
having count(*) = (select count(*) from part x where x.indicator = p.indicator and x.side = p.side);

create or replace temp table pair as
select n.indicator, n.subject_id, n.year, n.n, n.v as nv, n.l as nl, n.h as nh, n.a as na, n.valued,
    d.v as dv, d.l as dl, d.h as dh, d.a as da
from side n
left join side d on d.side = 'd' and d.indicator = n.indicator and d.subject_id = n.subject_id and d.year = n.year and d.n = n.n
where n.side = 'n' and (d.v is not null or not exists (from part p where p.indicator = n.indicator and p.side = 'd'));

-- a measure over the asked quarters: all of them, or the figure for the whole
create or replace temp table over_time as
select k.id as asked, f.subject_id, f.code,
    case any_value(m.kind) when 'flow' then sum(f.v) when 'stock_end' then arg_max(f.v, f.n) else arg_min(f.v, f.n) end as v,
    case any_value(m.kind)
        when 'flow' then case when count(f.l) = count(*) then sum(f.l) end
        when 'stock_end' then max(f.l) filter (f.n = k.n_to) else max(f.l) filter (f.n = k.n_from) end as l,
    case any_value(m.kind)
        when 'flow' then case when count(f.h) = count(*) then sum(f.h) end
        when 'stock_end' then max(f.h) filter (f.n = k.n_to) else max(f.h) filter (f.n = k.n_from) end as h,
    bool_or(f.a) as a
from asked k
join figure f on f.year = k.year and f.n between k.n_from and k.n_to and f.v is not null
join unit_of_measure m on m.code = f.code
group by k.id, k.n_from, k.n_to, f.subject_id, f.code
having count(*) = k.n_to - k.n_from + 1;

create or replace temp table resolved as
select k.id as asked, w.subject_id, w.code, w.v, w.l, w.h, w.a
from asked k join whole w on w.year = k.year and w.n = k.n_to and k.n_from = 1
where k.n_to > k.n_from
    and not exists (from over_time o where o.asked = k.id and o.subject_id = w.subject_id and o.code = w.code)
union all
from over_time;

create or replace temp table resolved_side as
select r.asked, p.indicator, p.side, r.subject_id,
    sum(p.factor * r.v) as v,
    case when count(r.l) = count(*) then sum(p.factor * r.l) end as l,
    case when count(r.h) = count(*) then sum(p.factor * r.h) end as h,
    bool_or(r.a) as a
from part p join resolved r on r.code = p.measure and r.v is not null
group by r.asked, p.indicator, p.side, r.subject_id
having count(*) = (select count(*) from part x where x.indicator = p.indicator and x.side = p.side);

-- who counts where, on the last day of each quarter
create or replace temp table place as
select w.id as subject_id, q.year, q.n,
    case '{by}' when 'city' then 1 when 'unit' then w.id else coalesce(m.cluster_id, 2147483647) end as group_id,
    0 as own
from who w
join quarter q on '{by}' = 'unit' or (w.valid_from <= q.last_day and coalesce(w.valid_to, date '9999-12-31') >= q.last_day)
left join cluster_member m
    on m.unit_id = w.id and m.valid_from <= q.last_day and coalesce(m.valid_to, date '9999-12-31') >= q.last_day
where w.type = 'unit'
union all
select w.id, q.year, q.n, w.id, 1 from who w cross join quarter q where w.type = '{by}' and '{by}' <> 'unit';

-- used where not all quarters have both sides
create or replace temp table instead as
select n.asked, n.indicator, n.subject_id, n.v as nv, n.l as nl, n.h as nh, n.a as na, d.v as dv, d.l as dl, d.h as dh, d.a as da
from resolved_side n
join asked k on k.id = n.asked
left join resolved_side d on d.side = 'd' and d.asked = n.asked and d.indicator = n.indicator and d.subject_id = n.subject_id
where n.side = 'n' and (d.v is not null or not exists (from part p where p.indicator = n.indicator and p.side = 'd'))
    and k.n_to > k.n_from
    and exists (from place l where l.subject_id = n.subject_id and l.year = k.year and l.n = k.n_to)
    and (select count(*) from pair p
         where p.indicator = n.indicator and p.subject_id = n.subject_id and p.year = k.year
             and p.n between k.n_from and k.n_to) < k.n_to - k.n_from + 1;

-- does the unit owe all figures of an indicator for a quarter
create or replace temp table owes as
select x.indicator, w.id as subject_id, q.year, q.n
from (select distinct indicator from part) x
cross join who w
join quarter q on w.valid_from <= q.last_day and coalesce(w.valid_to, date '9999-12-31') >= q.last_day
where w.type = 'unit' and (
    select count(distinct p.measure) from part p
    join duty r on r.code = p.measure
        and (r.subject_id = w.id or (r.subject_id is null and r.subject_kind = w.kind))
        and r.valid_from <= q.last_day and coalesce(r.valid_to, date '9999-12-31') >= q.last_day
    where p.indicator = x.indicator) = (select count(distinct p.measure) from part p where p.indicator = x.indicator);

create or replace temp table kind_of_side as
select distinct p.indicator, p.side, m.kind from part p join unit_of_measure m on m.code = p.measure;

-- the last and first quarter of each asked period with any figure at all
create or replace temp table edge as
select k.id as asked,
    coalesce(max(q.n) filter (q.id <= (select max(id) from quarter join (select distinct year, n from figure) using (year, n))), k.n_to) as n_end,
    coalesce(min(q.n) filter (q.id >= (select min(id) from quarter join (select distinct year, n from figure) using (year, n))), k.n_from) as n_start
from asked k join quarter q on q.year = k.year and q.n between k.n_from and k.n_to
group by k.id, k.n_to, k.n_from;

-- quarters added up: a flow counts where the unit was, a stock where the unit still is (or already was)
create or replace temp table summed as
with here as (
    select k.id as asked, p.*, l.group_id, l.own,
        exists (from place s where '{by}' = 'unit' or (s.subject_id = p.subject_id and s.group_id = l.group_id and s.year = k.year and s.n = e.n_end)) as at_end,
        exists (from place s where '{by}' = 'unit' or (s.subject_id = p.subject_id and s.group_id = l.group_id and s.year = k.year and s.n = e.n_start)) as at_start
    from asked k
    join edge e on e.asked = k.id
    join pair p on p.year = k.year and p.n between k.n_from and k.n_to
    join place l on l.subject_id = p.subject_id and l.year = p.year and l.n = p.n
    where not exists (from instead i where i.asked = k.id and i.indicator = p.indicator and i.subject_id = p.subject_id)),
ranked as (
    select h.*, ns.kind as nkind, ds.kind as dkind,
        row_number() over (partition by h.asked, h.indicator, h.subject_id, h.group_id, h.own, h.at_end order by h.n desc) = 1 and at_end as is_last,
        row_number() over (partition by h.asked, h.indicator, h.subject_id, h.group_id, h.own, h.at_start order by h.n) = 1 and at_start as is_first
    from here h
    join kind_of_side ns on ns.indicator = h.indicator and ns.side = 'n'
    left join kind_of_side ds on ds.indicator = h.indicator and ds.side = 'd')
select asked, indicator, subject_id, group_id, own,
    unnest([{'s': 'n', 'v': nv, 'l': nl, 'h': nh, 'a': na, 'counts': case nkind when 'flow' then true when 'stock_end' then is_last else is_first end},
            {'s': 'd', 'v': dv, 'l': dl, 'h': dh, 'a': da, 'counts': case dkind when 'flow' then true when 'stock_end' then is_last else is_first end}]) as x,
    valued
from ranked;

create or replace temp table contribution as
select asked, indicator, subject_id, group_id, own, x.s as side, x.v as v, x.l as l, x.h as h, x.a as a, valued, false as whole
from summed where x.counts and x.v is not null
union all
select i.asked, i.indicator, i.subject_id, l.group_id, l.own, 'n', i.nv, i.nl, i.nh, i.na, true, true
from instead i join asked k on k.id = i.asked
join place l on l.subject_id = i.subject_id and l.year = k.year and l.n = k.n_to
union all
select i.asked, i.indicator, i.subject_id, l.group_id, l.own, 'd', i.dv, i.dl, i.dh, i.da, true, true
from instead i join asked k on k.id = i.asked
join place l on l.subject_id = i.subject_id and l.year = k.year and l.n = k.n_to
where i.dv is not null;

create or replace temp table had as
select k.id as asked, p.indicator, l.group_id, l.own, count(*) as reported
from asked k
join pair p on p.year = k.year and p.n between k.n_from and k.n_to
join place l on l.subject_id = p.subject_id and l.year = p.year and l.n = p.n
join owes o on o.indicator = p.indicator and o.subject_id = p.subject_id and o.year = p.year and o.n = p.n
where not exists (from instead i where i.asked = k.id and i.indicator = p.indicator and i.subject_id = p.subject_id)
group by all
union all
select i.asked, i.indicator, l.group_id, l.own, count(*)
from instead i join asked k on k.id = i.asked
join place l on l.subject_id = i.subject_id and l.year = k.year and l.n = k.n_to
join owes o on o.indicator = i.indicator and o.subject_id = i.subject_id and o.year = k.year and o.n between k.n_from and k.n_to
group by all;

create or replace temp table due as
select k.id as asked, o.indicator, l.group_id, l.own,
    count(*) - count(*) filter (exists (
        from figure f join part p on p.measure = f.code and p.indicator = o.indicator
        where f.inapplicable and f.subject_id = o.subject_id and f.year = o.year and f.n = o.n)) as expected
from asked k
join owes o on o.year = k.year and o.n between k.n_from and k.n_to
join place l on l.subject_id = o.subject_id and l.year = o.year and l.n = o.n
group by all;

create or replace temp table by_hand as
select k.asked, k.indicator, k.group_id, k.own,
    c.nv, c.nl, c.nh, c.na, c.dv, c.dl, c.dh, c.da, coalesce(c.valued, false) as valued, coalesce(c.whole, false) as whole,
    coalesce((select sum(reported) from had h where h.asked = k.asked and h.indicator = k.indicator and h.group_id = k.group_id and h.own = k.own), 0) as reported,
    coalesce((select sum(expected) from due d where d.asked = k.asked and d.indicator = k.indicator and d.group_id = k.group_id and d.own = k.own), 0) as expected
from (
    select asked, indicator, group_id, own from contribution
    union select asked, indicator, group_id, own from due) k
left join (
    select asked, indicator, group_id, own,
        sum(v) filter (side = 'n') as nv,
        case when count(l) filter (side = 'n') = count(v) filter (side = 'n') then sum(l) filter (side = 'n') end as nl,
        case when count(h) filter (side = 'n') = count(v) filter (side = 'n') then sum(h) filter (side = 'n') end as nh,
        bool_or(a) filter (side = 'n') as na,
        sum(v) filter (side = 'd') as dv,
        case when count(l) filter (side = 'd') = count(v) filter (side = 'd') then sum(l) filter (side = 'd') end as dl,
        case when count(h) filter (side = 'd') = count(v) filter (side = 'd') then sum(h) filter (side = 'd') end as dh,
        bool_or(a) filter (side = 'd') as da,
        bool_or(valued) as valued, bool_or(whole) as whole
    from contribution group by all) c
    on c.asked = k.asked and c.indicator = k.indicator and c.group_id = k.group_id and c.own = k.own;
