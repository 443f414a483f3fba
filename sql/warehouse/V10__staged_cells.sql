-- What the files of a load say in cells that are not clean, one row a cell, until the load is published or forgotten.
create table odd_cell (
    load_id bigint not null,
    number bigint not null,
    submission_id bigint not null,
    texts varchar[] not null
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

-- When reports came, where the files of a load say so themselves.
create table arrival (
    load_id bigint not null,
    subject_id integer not null,
    period_id integer not null,
    received_at timestamp not null
);
