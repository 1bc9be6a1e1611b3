-- The files of two items are the same picture, which counts as one root, until somebody says with a reason that they are not. The rows stay: what was
-- distinguished once is not matched again.
create table same_pictures (
    id                 uuid                        not null,
    case_id            uuid                        not null,
    evidence_id        uuid                        not null,
    earlier_id         uuid                        not null,
    matched_at         timestamp(6) with time zone not null,
    distinguished_at   timestamp(6) with time zone,
    distinguished_by   varchar(400),
    distinction_reason varchar(8000),
    constraint same_pictures_pk primary key (id),
    constraint same_pictures_once unique (evidence_id, earlier_id),
    constraint same_pictures_in_order check (earlier_id < evidence_id),
    constraint same_pictures_distinction_is_whole
        check ((distinguished_at is null) = (distinguished_by is null) and (distinguished_at is null) = (distinction_reason is null))
);
create index same_pictures_by_case on same_pictures (case_id);
create index same_pictures_by_earlier on same_pictures (earlier_id);
alter table same_pictures add constraint same_pictures_case_fk foreign key (case_id) references cases (id);
alter table same_pictures add constraint same_pictures_evidence_fk foreign key (evidence_id) references evidence (id);
alter table same_pictures add constraint same_pictures_earlier_fk foreign key (earlier_id) references evidence (id);
