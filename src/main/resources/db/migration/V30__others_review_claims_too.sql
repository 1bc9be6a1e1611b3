-- What others found of the claim of a case: no evidence, and no status rests on it. The label is its publisher's own; the stance is there
-- only where a mapping knows the label. What the publisher tells of the claim otherwise than the case is kept beside it (told_…).
create table reviews (
    id               uuid                        not null,
    case_id          uuid                        not null,
    publisher_name   varchar(600),
    publisher_site   varchar(600),
    url              varchar(4096),
    title            varchar(2000),
    reviewed_at      timestamp(6) with time zone,
    language         varchar(35),
    label            varchar(8000)               not null,
    rating_value     varchar(40),
    rating_best      varchar(40),
    rating_worst     varchar(40),
    stance           varchar(10),
    told_text        varchar(8000),
    told_claimant    varchar(600),
    told_made_on     date,
    told_appearances varchar(210000),
    recorded_by      varchar(400)                not null,
    recorded_at      timestamp(6) with time zone not null,
    constraint reviews_pk primary key (id),
    constraint reviews_stance check (stance in ('SUPPORTS', 'REFUTES', 'CONTEXT'))
);
create index reviews_by_case on reviews (case_id, id);
alter table reviews add constraint reviews_case_fk foreign key (case_id) references cases (id);

-- What something is called where it was brought from, by which it is known when it comes again. One claim has one key, whoever wrote it
-- down and however; cases from before have it once the program has looked at them.
alter table sources add column external_id varchar(400);
alter table sources add constraint sources_external_id unique (external_id);
alter table cases add column external_id varchar(400);
alter table cases add constraint cases_external_id unique (external_id);
alter table cases add column claim_key uuid;
alter table cases add column imported uuid;
create index cases_by_claim on cases (claim_key);
alter table evidence add column external_id varchar(400);
