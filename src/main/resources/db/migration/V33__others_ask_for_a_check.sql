-- What somebody asked the desk to check. One that asks what an earlier one asked shares its fate: same_as names that one, and what is decided
-- stands there alone. Contacts are kept here only, never in the log, so that they can be forgotten.
create table submissions (
    id           uuid                        not null,
    same_as      uuid,
    text         varchar(8000)               not null,
    language     varchar(35)                 not null,
    url          varchar(2048),
    contact      varchar(600),
    submitter_id uuid,
    submitter    varchar(400)                not null,
    submitted_at timestamp(6) with time zone not null,
    state        varchar(20)                 not null,
    asked        bigint                      not null,
    case_id      uuid,
    reason       varchar(8000),
    decided_by   varchar(400),
    decided_at   timestamp(6) with time zone,
    version      bigint                      not null,
    constraint submissions_pk primary key (id),
    constraint submissions_state_known check (state in ('WAITING', 'OPENED', 'JOINED', 'DECLINED')),
    constraint submissions_decided check ((state = 'WAITING') = (decided_at is null)),
    constraint submissions_with_a_case check ((state in ('OPENED', 'JOINED')) = (case_id is not null)),
    constraint submissions_asked_counted check (asked >= 1)
);
alter table submissions add constraint submissions_same_as_fk foreign key (same_as) references submissions (id);
alter table submissions add constraint submissions_case_fk foreign key (case_id) references cases (id);
create index submissions_by_state on submissions (state, id);
create index submissions_by_submitter on submissions (submitter_id, id);
create index submissions_by_same_as on submissions (same_as, id);
create index submissions_by_case on submissions (case_id, id);

-- Each text once, by the hash of what is left of it without case and signs. Whoever asks holds its row, so that of two who ask at the same
-- time one comes first.
create table submitted_texts (
    text_key varchar(64) not null,
    lead_id  uuid,
    constraint submitted_texts_pk primary key (text_key)
);
alter table submitted_texts add constraint submitted_texts_lead_fk foreign key (lead_id) references submissions (id);

-- What finds texts that are nearly the same: parts of the sketch of each (MinHash), of which alike texts share some.
create table submission_sketches (
    part          varchar(40) not null,
    submission_id uuid        not null,
    constraint submission_sketches_pk primary key (part, submission_id)
);
alter table submission_sketches add constraint submission_sketches_fk foreign key (submission_id) references submissions (id);
create index submission_sketches_by_submission on submission_sketches (submission_id);
