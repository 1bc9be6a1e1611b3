-- Who is told what, where, and how far the log was read for them. The secret is sealed with a key that is not in the database; the former
-- one signs beside it until it ends. Whoever has the lease tells; that is one process at a time, until it ends by itself.
create table webhooks (
    id              uuid                        not null,
    person_id       uuid,
    partner_id      uuid,
    url             varchar(4000)               not null,
    events          varchar(4000)               not null,
    topic           varchar(120),
    status          varchar(20),
    claimant_id     uuid,
    description     varchar(600),
    format          varchar(20)                 not null,
    algorithm       varchar(20)                 not null,
    state           varchar(20)                 not null,
    state_since     timestamp(6) with time zone not null,
    secret          varchar(500)                not null,
    former_secret   varchar(500),
    former_until    timestamp(6) with time zone,
    sealed_with     varchar(20)                 not null,
    version         bigint                      not null,
    created_at      timestamp(6) with time zone not null,
    updated_at      timestamp(6) with time zone not null,
    position        bigint                      not null,
    failures        integer                     not null,
    failing_since   timestamp(6) with time zone,
    due_at          timestamp(6) with time zone not null,
    leased_by       uuid,
    leased_until    timestamp(6) with time zone not null,
    constraint webhooks_pk primary key (id),
    constraint webhooks_have_one_owner check ((person_id is null) <> (partner_id is null)),
    constraint webhooks_status check (status in ('ALLEGED', 'DENIED', 'CORROBORATED', 'DISPUTED')),
    constraint webhooks_format check (format in ('STANDARD', 'CLOUDEVENTS')),
    constraint webhooks_algorithm check (algorithm in ('HMAC_SHA256', 'ED25519')),
    constraint webhooks_state check (state in ('ACTIVE', 'PAUSED', 'FAILING', 'GONE')),
    constraint webhooks_former_secret_ends check ((former_secret is null) = (former_until is null)),
    constraint webhooks_position check (position >= 0),
    constraint webhooks_failures check (failures >= 0)
);
create index webhooks_by_person on webhooks (person_id, id);
create index webhooks_by_partner on webhooks (partner_id, id);
create index webhooks_by_turn on webhooks (state, due_at);
alter table webhooks add constraint webhooks_person_fk foreign key (person_id) references people (id);
alter table webhooks add constraint webhooks_partner_fk foreign key (partner_id) references partners (id);

-- What is told to one of them, and what came of it. A lane is what order is kept of: the next of a lane waits for the one before it.
-- What is told is not kept here; it is made from the log again.
create table webhook_deliveries (
    id          uuid                        not null,
    webhook_id  uuid                        not null,
    message_id  varchar(100)                not null,
    type        varchar(60)                 not null,
    position    bigint                      not null,
    lane        uuid                        not null,
    state       varchar(20)                 not null,
    attempts    integer                     not null,
    created_at  timestamp(6) with time zone not null,
    first_at    timestamp(6) with time zone,
    last_at     timestamp(6) with time zone,
    next_at     timestamp(6) with time zone not null,
    millis      bigint,
    status      integer,
    failure     varchar(40),
    answer      varchar(1024),
    constraint webhook_deliveries_pk primary key (id),
    constraint webhook_deliveries_state check (state in ('WAITING', 'DELIVERED', 'DEAD')),
    constraint webhook_deliveries_attempts check (attempts >= 0),
    constraint webhook_deliveries_were_tried check ((attempts = 0) = (last_at is null))
);
create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, id);
create index webhook_deliveries_by_state on webhook_deliveries (webhook_id, state, id);
create index webhook_deliveries_by_turn on webhook_deliveries (webhook_id, state, next_at);
create index webhook_deliveries_by_age on webhook_deliveries (state, last_at);
alter table webhook_deliveries add constraint webhook_deliveries_webhook_fk foreign key (webhook_id) references webhooks (id) on delete cascade;
