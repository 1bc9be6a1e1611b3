-- The first answer to a POST with an Idempotency-Key, stored in the transaction of the write itself.
create table idempotency_answers (
    key_hash    varchar(64)                 not null,
    fingerprint varchar(64)                 not null,
    status      integer                     not null,
    location    varchar(300),
    etag        varchar(200),
    body        varchar(1000000)            not null,
    created_at  timestamp(6) with time zone not null,
    constraint idempotency_answers_pk primary key (key_hash)
);
create index idempotency_answers_by_age on idempotency_answers (created_at);

-- The admin's key is never stored: only what it hashes to.
create table admin_keys (
    hash    varchar(64)                 not null,
    made_at timestamp(6) with time zone not null,
    constraint admin_keys_pk primary key (hash)
);
