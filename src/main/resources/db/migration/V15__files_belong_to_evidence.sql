-- What the store holds, by hash. The row is written in the transaction that first names the content, and never removed: whoever
-- inserts it holds its hash, so that the sweep of what no row names and a file that just arrives never miss each other.
create table contents (
    sha256    varchar(64)                 not null,
    size      bigint                      not null,
    -- CRC-32C of every MiB, eight hexadecimal digits each
    sums      varchar(10000000)           not null,
    stored_at timestamp(6) with time zone not null,
    constraint contents_pk primary key (sha256),
    constraint contents_size check (size > 0)
);

-- A content as it belongs to an item: what it is called, what it is, who brought it, and what it was made from. Clearing it is what lets
-- the public see it.
create table exhibits (
    id               uuid                        not null,
    case_id          uuid                        not null,
    evidence_id      uuid                        not null,
    sha256           varchar(64)                 not null,
    name             varchar(255)                not null,
    media_type       varchar(120)                not null,
    role             varchar(20)                 not null,
    derived_from     uuid,
    brought_from     varchar(100)                not null,
    brought_with     varchar(200)                not null,
    added_at         timestamp(6) with time zone not null,
    added_by         varchar(200)                not null,
    cleared_at       timestamp(6) with time zone,
    cleared_by       varchar(200),
    clearance_reason varchar(4000),
    constraint exhibits_pk primary key (id),
    constraint exhibits_role check (role in ('ORIGINAL', 'CAPTURE', 'TEXT', 'THUMBNAIL', 'PUBLIC_COPY')),
    constraint exhibits_derive check ((role in ('TEXT', 'THUMBNAIL', 'PUBLIC_COPY')) = (derived_from is not null)),
    constraint exhibits_clearance_is_whole check ((cleared_at is null) = (cleared_by is null) and (cleared_at is null) = (clearance_reason is null))
);
create index exhibits_by_item on exhibits (evidence_id, id);
create index exhibits_by_case on exhibits (case_id, id);
create index exhibits_by_content on exhibits (sha256, evidence_id);
create index exhibits_by_origin on exhibits (derived_from, id);
alter table exhibits add constraint exhibits_case_fk foreign key (case_id) references cases (id);
alter table exhibits add constraint exhibits_evidence_fk foreign key (evidence_id) references evidence (id);
alter table exhibits add constraint exhibits_content_fk foreign key (sha256) references contents (sha256);
alter table exhibits add constraint exhibits_origin_fk foreign key (derived_from) references exhibits (id);

-- When somebody last looked at what is not public: an hour's looks are one event.
create table exhibit_views (
    exhibit_id uuid                        not null,
    person_id  uuid                        not null,
    viewed_at  timestamp(6) with time zone not null,
    constraint exhibit_views_pk primary key (exhibit_id, person_id),
    constraint exhibit_views_exhibit_fk foreign key (exhibit_id) references exhibits (id)
);

-- Uploads that may go on later. `received` bytes are on the disk for good, in a file named by the id; what is there beyond them is not
-- taken to be. One that is finished stays as long as it would have waited, for whoever did not hear that it is.
create table uploads (
    id           uuid                        not null,
    case_id      uuid                        not null,
    evidence_id  uuid                        not null,
    length       bigint                      not null,
    received     bigint                      not null,
    name         varchar(255)                not null,
    digest       varchar(64),
    person_id    uuid                        not null,
    brought_from varchar(100)                not null,
    brought_with varchar(200)                not null,
    expires_at   timestamp(6) with time zone not null,
    sha256       varchar(64),
    constraint uploads_pk primary key (id),
    constraint uploads_length check (received between 0 and length),
    constraint uploads_finished check (sha256 is null or received = length)
);
create index uploads_by_item on uploads (evidence_id);
create index uploads_by_person on uploads (person_id);
create index uploads_by_age on uploads (expires_at);
alter table uploads add constraint uploads_evidence_fk foreign key (evidence_id) references evidence (id);
