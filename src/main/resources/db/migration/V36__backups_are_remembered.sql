-- Each backup that was taken to its end, so that somebody notices when there was none for long; who took it is in the log.
create table backups (
    id       uuid                        not null,
    taken_at timestamp(6) with time zone not null,
    position bigint                      not null,
    bytes    bigint                      not null,
    constraint backups_pk primary key (id)
);
create index backups_by_age on backups (taken_at desc);
