-- The record of verifying one claim. `standing` is stored so that lists can filter on it; it is judged anew
-- in every transaction that changes the case.
create table cases (
    id             uuid                        not null,
    number         bigint generated always as identity (cache 1) not null,
    status         varchar(20)                 not null,
    status_since   timestamp(6) with time zone not null,
    standing       varchar(10)                 not null,
    visibility     varchar(10)                 not null,
    claim_text     varchar(4000)               not null,
    claim_language varchar(35)                 not null,
    claimant_id    uuid,
    respondent_id  uuid,
    made_on        date,
    appearances    varchar(110000)             not null,
    note           varchar(10000),
    assignee_id    uuid,
    version        bigint                      not null,
    opened_at      timestamp(6) with time zone not null,
    updated_at     timestamp(6) with time zone not null,
    constraint cases_pk primary key (id),
    constraint cases_number unique (number),
    constraint cases_status check (status in ('ALLEGED', 'DENIED', 'CORROBORATED', 'DISPUTED')),
    constraint cases_standing check (standing in ('HOLDS', 'LOST')),
    constraint cases_visibility check (visibility in ('PRIVATE', 'PUBLIC', 'WITHDRAWN')),
    constraint cases_claimant_fk foreign key (claimant_id) references sources (id),
    constraint cases_respondent_fk foreign key (respondent_id) references sources (id)
);
create index cases_by_update on cases (updated_at desc, id desc);
create index cases_by_status on cases (status, updated_at desc, id desc);
create index cases_by_standing on cases (standing, updated_at desc, id desc);
create index cases_by_visibility on cases (visibility, updated_at desc, id desc);
create index cases_by_claimant on cases (claimant_id, updated_at desc, id desc);
create index cases_by_respondent on cases (respondent_id, updated_at desc, id desc);
create index cases_by_assignee on cases (assignee_id, updated_at desc, id desc);

create table case_topics (
    case_id uuid        not null,
    topic   varchar(80) not null,
    constraint case_topics_pk primary key (case_id, topic),
    constraint case_topics_case_fk foreign key (case_id) references cases (id)
);
create index case_topics_by_topic on case_topics (topic, case_id);

create table evidence (
    id                uuid                        not null,
    case_id           uuid                        not null,
    kind              varchar(20)                 not null,
    stance            varchar(10)                 not null,
    source_id         uuid                        not null,
    credibility       integer                     not null,
    quote             varchar(10000),
    summary           varchar(10000),
    url               varchar(2048),
    published_on      date,
    retrieved_at      timestamp(6) with time zone,
    attached_at       timestamp(6) with time zone not null,
    attached_by       varchar(200)                not null,
    withdrawn_at      timestamp(6) with time zone,
    withdrawn_by      varchar(200),
    withdrawal_reason varchar(4000),
    constraint evidence_pk primary key (id),
    constraint evidence_case_fk foreign key (case_id) references cases (id),
    constraint evidence_source_fk foreign key (source_id) references sources (id),
    constraint evidence_kind check (kind in ('STATEMENT', 'DOCUMENT', 'IMAGE', 'VIDEO', 'AUDIO', 'DATASET', 'OBSERVATION')),
    constraint evidence_stance check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT')),
    constraint evidence_credibility check (credibility between 1 and 6),
    constraint evidence_withdrawal_is_whole check ((withdrawn_at is null) = (withdrawal_reason is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create index evidence_by_case on evidence (case_id, id);
create index evidence_by_source on evidence (source_id, case_id);

-- What an item repeats or rests on: always items of the same case that were there before it, so no circle can close.
create table evidence_derivations (
    evidence_id uuid not null,
    from_id     uuid not null,
    constraint evidence_derivations_pk primary key (evidence_id, from_id),
    constraint evidence_derivations_item_fk foreign key (evidence_id) references evidence (id),
    constraint evidence_derivations_from_fk foreign key (from_id) references evidence (id)
);

create table case_links (
    case_id   uuid                        not null,
    relation  varchar(20)                 not null,
    other_id  uuid                        not null,
    linked_at timestamp(6) with time zone not null,
    constraint case_links_pk primary key (case_id, relation, other_id),
    constraint case_links_case_fk foreign key (case_id) references cases (id),
    constraint case_links_other_fk foreign key (other_id) references cases (id),
    constraint case_links_relation check (relation in ('DUPLICATES', 'REPEATS', 'CONTRADICTS', 'PART_OF', 'RELATED')),
    constraint case_links_not_itself check (case_id <> other_id)
);
create index case_links_by_other on case_links (other_id);
