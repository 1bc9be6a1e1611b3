-- A page as it was when the desk looked: how it was come by, the files that hold it, and what became of the quote. Never changed.
create table captures (
    id            uuid                        not null,
    case_id       uuid                        not null,
    evidence_id   uuid                        not null,
    url           varchar(2048)               not null,
    -- addresses that redirects lead to, escaped, are longer than those that people write
    final_url     varchar(10000)              not null,
    -- what the page answered; absent for a page that was not fetched
    status        integer,
    fetched_at    timestamp(6) with time zone not null,
    captured_by   varchar(200)                not null,
    left_tls      boolean                     not null,
    title         varchar(1000),
    -- both files, whose hash and size are here too, because neither ever changes and every list shows them
    archive_id     uuid                       not null,
    archive_sha256 varchar(64)                not null,
    archive_size   bigint                     not null,
    text_id        uuid,
    text_sha256    varchar(64),
    text_size      bigint,
    quote_outcome varchar(20),
    -- where the quote stands, or what differs, as JSON
    quote         varchar(1000000),
    constraint captures_pk primary key (id),
    constraint captures_quote_outcome check (quote_outcome in ('FOUND', 'CHANGED', 'ABSENT')),
    constraint captures_text_is_whole check ((text_id is null) = (text_sha256 is null) and (text_id is null) = (text_size is null)),
    constraint captures_quote_is_whole check ((quote_outcome is null) = (quote is null))
);
create index captures_by_item on captures (evidence_id, id);
create index captures_by_case on captures (case_id, id);
create index captures_by_archive on captures (archive_id);
create index captures_by_text on captures (text_id);
alter table captures add constraint captures_case_fk foreign key (case_id) references cases (id);
alter table captures add constraint captures_evidence_fk foreign key (evidence_id) references evidence (id);
alter table captures add constraint captures_archive_fk foreign key (archive_id) references exhibits (id);
alter table captures add constraint captures_text_fk foreign key (text_id) references exhibits (id);
