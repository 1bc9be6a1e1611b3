-- Who works at the desk. `email_key` is the address in lower case, so that nobody is entered twice; the first admin has none
-- until somebody makes that entry their own.
create table people (
    id            uuid                        not null,
    name          varchar(200)                not null,
    email         varchar(254),
    email_key     varchar(254),
    roles         varchar(60)                 not null,
    active        boolean                     not null,
    password_hash varchar(100),
    identity      varchar(600),
    version       bigint                      not null,
    created_at    timestamp(6) with time zone not null,
    updated_at    timestamp(6) with time zone not null,
    constraint people_pk primary key (id),
    constraint people_email unique (email_key),
    constraint people_identity unique (identity)
);

-- Newsrooms and programs outside the desk.
create table partners (
    id         uuid                        not null,
    name       varchar(200)                not null,
    site       varchar(300),
    contact    varchar(300),
    active     boolean                     not null,
    version    bigint                      not null,
    created_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint partners_pk primary key (id)
);

-- A key is kept as what it hashes to; `shown` is its first characters, enough to tell keys apart and too few to use one.
create table api_keys (
    id           uuid                        not null,
    hash         varchar(64)                 not null,
    shown        varchar(20)                 not null,
    person_id    uuid,
    partner_id   uuid,
    scopes       varchar(300)                not null,
    note         varchar(300),
    created_at   timestamp(6) with time zone not null,
    expires_at   timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    constraint api_keys_pk primary key (id),
    constraint api_keys_hash unique (hash),
    constraint api_keys_have_one_owner check ((person_id is null) <> (partner_id is null))
);
create index api_keys_by_person on api_keys (person_id, id);
create index api_keys_by_partner on api_keys (partner_id, id);
alter table api_keys add constraint api_keys_person_fk foreign key (person_id) references people (id);
alter table api_keys add constraint api_keys_partner_fk foreign key (partner_id) references partners (id);

-- Events name who acted by id too, and can be about people, partners and keys, or about nobody who is known.
alter table events add column actor_id uuid;
alter table events add column person_id uuid;
alter table events add column partner_id uuid;
alter table events add column key_id uuid;
alter table events drop constraint events_have_a_subject;
alter table events add constraint events_have_one_subject check (
    (case when case_id is null then 0 else 1 end) + (case when source_id is null then 0 else 1 end)
    + (case when person_id is null then 0 else 1 end) + (case when partner_id is null then 0 else 1 end)
    + (case when key_id is null then 0 else 1 end) <= 1);
