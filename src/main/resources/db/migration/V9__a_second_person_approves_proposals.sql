-- What somebody wants done with a case that only lacks a second person. A decision names who took it; until then it is PENDING.
create table proposals (
    id              uuid                        not null,
    case_id         uuid                        not null,
    kind            varchar(20)                 not null,
    move            varchar(20),
    reason          varchar(4000),
    summary         varchar(4000),
    rating          varchar(200),
    review_on       date,
    author_id       uuid                        not null,
    author          varchar(200)                not null,
    proposed_at     timestamp(6) with time zone not null,
    state           varchar(20)                 not null,
    decided_at      timestamp(6) with time zone,
    decided_by_id   uuid,
    decided_by      varchar(200),
    decision_reason varchar(4000),
    constraint proposals_pk primary key (id),
    constraint proposals_kind check (kind in ('MOVE', 'PUBLICATION', 'WITHDRAWAL')),
    constraint proposals_state check (state in ('PENDING', 'APPROVED', 'REJECTED', 'OVERTAKEN')),
    constraint proposals_name_their_move check ((kind = 'MOVE') = (move is not null)),
    constraint proposals_are_decided_once check ((state = 'PENDING') = (decided_at is null))
);
create index proposals_by_state on proposals (state, id);
create index proposals_by_case on proposals (case_id, id);
alter table proposals add constraint proposals_case_fk foreign key (case_id) references cases (id);
