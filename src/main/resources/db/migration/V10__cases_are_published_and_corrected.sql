-- What the public reads of a case, since when, and until when it is taken to be true.
alter table cases add column summary varchar(4000);
alter table cases add column rating varchar(200);
alter table cases add column review_on date;
alter table cases add column published_at timestamp(6) with time zone;
alter table cases add column withdrawn_at timestamp(6) with time zone;
alter table cases add column withdrawal_reason varchar(4000);
alter table cases add constraint cases_public_since check ((visibility = 'PRIVATE') = (published_at is null));
alter table cases add constraint cases_tombstone check ((visibility = 'WITHDRAWN') = (withdrawn_at is not null));
create index cases_by_review on cases (visibility, review_on, id);

-- What was changed of something published, with the note that readers get.
create table corrections (
    id        uuid                        not null,
    case_id   uuid                        not null,
    type      varchar(20)                 not null,
    note      varchar(4000)               not null,
    changed   varchar(200)                not null,
    at        timestamp(6) with time zone not null,
    constraint corrections_pk primary key (id),
    constraint corrections_type check (type in ('CORRECTION', 'UPDATE', 'CLARIFICATION', 'RETRACTION'))
);
create index corrections_by_case on corrections (case_id, id);
alter table corrections add constraint corrections_case_fk foreign key (case_id) references cases (id);
