-- A source may be controlled by another. The top of that chain, its principal, is stored beside it:
-- judging a case then costs one join, however long the chain is.
create table sources (
    id                 uuid                        not null,
    name               varchar(300)                not null,
    name_key           varchar(300)                not null,
    kind               varchar(20)                 not null,
    reliability        varchar(1)                  not null,
    controlled_by      uuid,
    principal_id       uuid                        not null,
    protected_identity boolean                     not null,
    protection_reason  varchar(1000),
    version            bigint                      not null,
    created_at         timestamp(6) with time zone not null,
    updated_at         timestamp(6) with time zone not null,
    constraint sources_pk primary key (id),
    constraint sources_kind check (kind in ('GOVERNMENT', 'AGENCY', 'MILITARY', 'MEDIA', 'RESEARCH', 'COMPANY', 'NGO', 'WITNESS', 'OTHER')),
    constraint sources_reliability check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
    constraint sources_controlled_by_fk foreign key (controlled_by) references sources (id),
    constraint sources_principal_fk foreign key (principal_id) references sources (id),
    constraint sources_not_own_controller check (controlled_by is null or controlled_by <> id),
    constraint sources_protection_has_reason check (not protected_identity or protection_reason is not null)
);
create index sources_by_name on sources (name_key, id);
create index sources_by_kind on sources (kind, name_key, id);
create index sources_by_principal on sources (principal_id);
create index sources_by_controller on sources (controlled_by);

-- Two people who change who controls whom at the same time could close a circle that neither sees.
-- Whoever changes the chain locks this one row first.
create table source_graph (
    id integer not null,
    constraint source_graph_pk primary key (id)
);
insert into source_graph (id) values (1);
