-- What the files of a load say, one row a cell, until the load is published or forgotten.
-- A clean cell (known unit, period and measure, whole number) has ids and a value; an odd one has its texts instead.
create table staged_cell (
    load_id bigint not null,
    submission_id bigint not null,
    subject_id integer,
    period_id integer,
    measure_id integer,
    value decimal(18, 3),
    as_of date,
    unit_text varchar,
    period_text varchar,
    measure_text varchar,
    value_text varchar,
    level_text varchar,
    basis_text varchar,
    as_of_text varchar,
    reporter_text varchar,
    received_text varchar,
    remark varchar,
    source_title varchar,
    source_url varchar,
    quote varchar
);

-- How units, periods and measures may be written in the files of a load so that a cell is clean.
create table spelling (
    load_id bigint not null,
    kind varchar not null check (kind in ('unit', 'period', 'measure')),
    text varchar not null,
    id integer not null,
    first_day date not null,
    last_day date not null
);
