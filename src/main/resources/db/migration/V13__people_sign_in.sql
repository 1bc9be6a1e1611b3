-- Who is signed in to the pages. The cookie holds the token, the database what it hashes to.
create table sign_ins (
    token_hash varchar(64)                 not null,
    person_id  uuid                        not null,
    started_at timestamp(6) with time zone not null,
    used_at    timestamp(6) with time zone not null,
    constraint sign_ins_pk primary key (token_hash)
);
create index sign_ins_by_person on sign_ins (person_id);
create index sign_ins_by_use on sign_ins (used_at);
alter table sign_ins add constraint sign_ins_person_fk foreign key (person_id) references people (id);

-- The link with which somebody sets a password: one for each person, good once.
create table invitations (
    person_id  uuid                        not null,
    token_hash varchar(64)                 not null,
    expires_at timestamp(6) with time zone not null,
    constraint invitations_pk primary key (person_id),
    constraint invitations_token unique (token_hash),
    constraint invitations_person_fk foreign key (person_id) references people (id)
);

-- Failed attempts by account and by address, each as a hash; kept, so that a restart gives nobody new tries.
create table sign_in_failures (
    whose    varchar(64)                 not null,
    failures integer                     not null,
    at       timestamp(6) with time zone not null,
    constraint sign_in_failures_pk primary key (whose)
);
create index sign_in_failures_by_age on sign_in_failures (at);
