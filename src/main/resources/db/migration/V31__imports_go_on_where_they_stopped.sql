-- A file of records on its way in. Where it stands is kept in the transaction of what was written up to there; whoever works on it holds
-- its lease, which runs out if they die.
create table imports (
    id           uuid                        not null,
    state        varchar(10)                 not null,
    format       varchar(20)                 not null,
    dry_run      boolean                     not null,
    language     varchar(35),
    bytes        bigint                      not null,
    sha256       varchar(64)                 not null,
    started_by   uuid                        not null,
    started_name varchar(400)                not null,
    place        bigint                      not null,
    read_bytes   bigint                      not null,
    line         bigint                      not null,
    refusals     bigint                      not null,
    tally        varchar(4000)               not null,
    failure      varchar(1000),
    worker       uuid,
    leased_until timestamp(6) with time zone,
    created_at   timestamp(6) with time zone not null,
    started_at   timestamp(6) with time zone,
    updated_at   timestamp(6) with time zone not null,
    ended_at     timestamp(6) with time zone,
    constraint imports_pk primary key (id),
    constraint imports_state check (state in ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    constraint imports_ended check ((state in ('DONE', 'STOPPED', 'FAILED')) = (ended_at is not null))
);
create index imports_by_state on imports (state, id);

-- Each line that was not taken, and what would be right.
create table import_refusals (
    import_id uuid          not null,
    ordinal   bigint        not null,
    line      bigint        not null,
    pointer   varchar(2000) not null,
    code      varchar(100)  not null,
    detail    varchar(4000) not null,
    constraint import_refusals_pk primary key (import_id, ordinal),
    constraint import_refusals_import_fk foreign key (import_id) references imports (id)
);

-- One import is worked on at a time, whichever replica does; whoever takes one up holds this row.
create table import_turn (
    id integer not null,
    constraint import_turn_pk primary key (id)
);
insert into import_turn (id) values (1);
