-- What became of the address of an item since its case was published, and when it is looked at next. Seen is what somebody of the desk
-- looked into since it turned out so.
create table link_checks (
    evidence_id uuid                        not null,
    case_id     uuid                        not null,
    host        varchar(255)                not null,
    next_at     timestamp(6) with time zone not null,
    outcome     varchar(20),
    checked_at  timestamp(6) with time zone,
    seen        boolean                     not null,
    constraint link_checks_pk primary key (evidence_id),
    constraint link_checks_outcome check (outcome in ('OK', 'CHANGED', 'GONE', 'UNREACHABLE')),
    constraint link_checks_are_whole check ((outcome is null) = (checked_at is null))
);
create index link_checks_by_turn on link_checks (next_at, host);
create index link_checks_by_host on link_checks (host, next_at);
create index link_checks_by_case on link_checks (case_id, outcome);
alter table link_checks add constraint link_checks_evidence_fk foreign key (evidence_id) references evidence (id);
alter table link_checks add constraint link_checks_case_fk foreign key (case_id) references cases (id);

-- Who asks a host has it alone until then, whichever replica it is.
create table link_hosts (
    host    varchar(255)                not null,
    free_at timestamp(6) with time zone not null,
    constraint link_hosts_pk primary key (host)
);
