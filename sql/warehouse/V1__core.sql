-- The analytical store. Grain and rules: README, "Two databases".
-- Every table that changes over time ends in load_id, from_edition, to_edition:
-- a row belongs to edition N when from_edition <= N < to_edition; 2147483647 means "still open".
-- No primary keys: they would cost five sixths of the load speed; uniqueness is a check (sql/checks).

-- Words of the domain, stored as one byte each (decision record 0002).
create type dataset_word as enum ('reports', 'published', 'illustrative');
create type level_word as enum ('all', 'city', 'district', 'commune');
create type basis_word as enum ('period', 'cumulative', 'as_of');
create type state_word as enum ('value', 'none_occurred', 'not_applicable', 'missing', 'withdrawn');

-- One row a publish. Inserting the row is the moment of publishing.
create table edition (
    number integer not null,
    base integer not null,
    kind varchar not null check (kind in ('load', 'reference', 'target', 'rollback')),
    load_id bigint not null,
    restores integer,
    definitions varchar,
    published_at timestamp not null,
    published_by varchar not null,
    added bigint not null,
    closed bigint not null
);

-- Who a figure is about: the city, a cluster, a unit, a place.
create table subject (
    id integer not null,
    code varchar not null,
    type varchar not null check (type in ('city', 'cluster', 'unit', 'place')),
    kind varchar not null check (kind in ('city', 'cluster', 'district', 'commune', 'place')),
    name_vi varchar not null,
    name_en varchar not null,
    short_vi varchar not null,
    parent_id integer,
    owner varchar,
    number integer,
    valid_from date not null,
    valid_to date,
    urban boolean not null,
    area_km2 decimal(18, 3),
    sort_key varchar not null,
    search_key varchar not null,
    source varchar,
    -- the figures that alone know the subject; null: all
    dataset varchar,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- Which unit belongs to which cluster, and who leads it, when.
create table membership (
    cluster_id integer not null,
    unit_id integer not null,
    role varchar not null check (role in ('member', 'head', 'deputy')),
    valid_from date not null,
    valid_to date,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- Which new unit holds which share of an old one; the weights of one old unit sum to 1.
create table lineage (
    old_id integer not null,
    new_id integer not null,
    weight decimal(18, 9) not null,
    area_km2 decimal(18, 6) not null,
    method varchar not null,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- One thing that is counted.
create table measure (
    id integer not null,
    code varchar not null,
    name_vi varchar not null,
    name_en varchar not null,
    unit_vi varchar not null,
    unit_en varchar not null,
    kind varchar not null check (kind in ('flow', 'stock_end', 'stock_start', 'share')),
    better varchar not null check (better in ('higher', 'lower', 'neutral')),
    scale varchar not null,
    decimals integer not null,
    part_of integer,
    valid_from date not null,
    valid_to date,
    search_key varchar not null,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- Which measures a kind of unit (or one unit) must report, from when to when.
create table roster (
    measure_id integer not null,
    subject_kind varchar not null,
    subject_id integer,
    periodicity varchar not null check (periodicity in ('quarter', 'year')),
    valid_from date not null,
    valid_to date,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- Calendar periods and labelled spans; the id is computed from calendar, kind and dates.
create table period (
    id integer not null,
    code varchar not null,
    calendar varchar not null check (calendar in ('quarter', '15-14')),
    kind varchar not null check (kind in ('quarter', 'half', 'nine_months', 'year', 'span')),
    first_day date not null,
    last_day date not null,
    year integer not null,
    quarter integer,
    label_vi varchar not null,
    label_en varchar not null,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- Grain: dataset, subject, period, measure, level, basis, reporter. Money in dong, weight in kg.
create table observation (
    dataset dataset_word not null,
    subject_id integer not null,
    period_id integer not null,
    measure_id integer not null,
    level level_word not null,
    basis basis_word not null,
    reporter_id integer not null,
    state state_word not null,
    value decimal(18, 3),
    low decimal(18, 3),
    high decimal(18, 3),
    approximate boolean not null,
    as_of date,
    submission_id bigint not null,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- Where a published figure was printed, in its own words.
create table note (
    dataset dataset_word not null,
    subject_id integer not null,
    period_id integer not null,
    measure_id integer not null,
    level level_word not null,
    source_title varchar,
    source_url varchar,
    quote varchar,
    remark varchar,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- One report of one subject for one period: when it came, and when it was due.
create table report (
    dataset dataset_word not null,
    subject_id integer not null,
    period_id integer not null,
    received_at timestamp,
    due_at timestamp,
    cut_off date,
    state varchar not null check (state in ('not_due', 'on_time', 'late', 'overdue', 'returned', 'not_judged')),
    submission_id bigint not null,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- What a subject shall reach: indicator, subject, period.
create table target (
    dataset dataset_word not null,
    indicator varchar not null,
    subject_id integer not null,
    period_id integer not null,
    origin varchar not null check (origin in ('assigned', 'registered', 'term')),
    value decimal(18, 6) not null,
    low decimal(18, 6),
    high decimal(18, 6),
    agreed_at timestamp not null,
    agreed_by varchar not null,
    reason varchar,
    load_id bigint not null,
    from_edition integer not null,
    to_edition integer not null
);

-- What a load would publish: the twin of each table above, without editions.
create table candidate_subject as select * exclude (from_edition, to_edition) from subject;
create table candidate_membership as select * exclude (from_edition, to_edition) from membership;
create table candidate_lineage as select * exclude (from_edition, to_edition) from lineage;
create table candidate_measure as select * exclude (from_edition, to_edition) from measure;
create table candidate_roster as select * exclude (from_edition, to_edition) from roster;
create table candidate_period as select * exclude (from_edition, to_edition) from period;
-- Figures are kept in two tables: the clean ones as files bring them, a whole number of the unit itself within the period,
-- and all others. Writing what most figures have in common would take half as long again (decision record 0009).
create table candidate_figure as select * exclude (from_edition, to_edition) from observation;
-- texts: of a cell that is not read yet what its file says, by column; of others only what the file says of its arrival.
create table clean_cell as
    select dataset, subject_id, period_id, measure_id, value, as_of, submission_id, load_id, cast(null as varchar[]) as texts
    from observation;
create view candidate_observation as
    select
        dataset, subject_id, period_id, measure_id, cast('all' as level_word) as level,
        cast('period' as basis_word) as basis, subject_id as reporter_id, cast('value' as state_word) as state,
        value, value as low, value as high, false as approximate, as_of, submission_id, load_id
    from clean_cell
    union all
    select * from candidate_figure;
create table candidate_note as select * exclude (from_edition, to_edition) from note;
create table candidate_report as select * exclude (from_edition, to_edition) from report;
create table candidate_target as select * exclude (from_edition, to_edition) from target;

-- Which of the tables a load brings whole: rows it lacks are closed.
create table load (
    id bigint not null,
    kind varchar not null,
    started_at timestamp not null,
    whole varchar not null
);
