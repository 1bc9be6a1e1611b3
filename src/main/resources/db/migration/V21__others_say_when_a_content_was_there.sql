-- Time stamps (RFC 3161): what an authority is to be asked for, how the asking went, and the token that came. A content is stamped by each
-- authority once, whatever number of items it belongs to.
create table time_stamps (
    id          uuid                        not null,
    case_id     uuid                        not null,
    sha256      varchar(64)                 not null,
    authority   varchar(100)                not null,
    wished_at   timestamp(6) with time zone not null,
    tries       integer                     not null,
    next_try_at timestamp(6) with time zone,
    problem     varchar(300),
    token       bytea,
    stamped_at  timestamp(6) with time zone,
    serial      varchar(100),
    signer      varchar(1000),
    constraint time_stamps_pk primary key (id),
    constraint time_stamps_once unique (sha256, authority),
    constraint time_stamps_is_whole check ((token is null) = (stamped_at is null) and (token is null) = (next_try_at is not null)),
    constraint time_stamps_content_fk foreign key (sha256) references contents (sha256),
    constraint time_stamps_case_fk foreign key (case_id) references cases (id)
);
create index time_stamps_waiting on time_stamps (next_try_at, id);
create index time_stamps_by_case on time_stamps (case_id);
