-- One append-only table of what happened. A ticket is drawn after the row of the case was written, so the events of
-- one case are in order; a position is given after the commit, so that positions have no gaps.
create table events (
    ticket    bigint generated always as identity not null,
    type      varchar(40)                 not null,
    case_id   uuid,
    source_id uuid,
    version   bigint                      not null,
    actor     varchar(200)                not null,
    at        timestamp(6) with time zone not null,
    reason    varchar(4000),
    data      varchar(1000000)            not null,
    hash      varchar(64)                 not null,
    constraint events_pk primary key (ticket),
    constraint events_case_fk foreign key (case_id) references cases (id),
    constraint events_source_fk foreign key (source_id) references sources (id),
    constraint events_have_a_subject check ((case_id is null) <> (source_id is null))
);
create index events_by_case on events (case_id, ticket);
create index events_by_source on events (source_id, ticket);

create table pending (
    ticket bigint not null,
    constraint pending_pk primary key (ticket),
    constraint pending_event_fk foreign key (ticket) references events (ticket)
);

create table positions (
    position bigint not null,
    ticket   bigint not null,
    constraint positions_pk primary key (position),
    constraint positions_ticket unique (ticket),
    constraint positions_event_fk foreign key (ticket) references events (ticket)
);

-- The last position given. Whoever holds this row's lock is the one who numbers.
create table log_head (
    id       integer not null,
    position bigint  not null,
    constraint log_head_pk primary key (id)
);
insert into log_head (id, position) values (1, 0);

-- How far each reader of the log has come.
create table cursors (
    reader   varchar(40) not null,
    position bigint      not null,
    constraint cursors_pk primary key (reader)
);
