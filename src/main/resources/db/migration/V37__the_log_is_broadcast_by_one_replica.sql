-- Which replica tells the log to a topic: whoever has the lease, until it ends by itself. The position is what was told by then, for those
-- who look; the topic itself knows for sure.
create table broadcasts (
    topic        varchar(249)                not null,
    position     bigint                      not null,
    leased_by    uuid,
    leased_until timestamp(6) with time zone not null,
    constraint broadcasts_pk primary key (topic),
    constraint broadcasts_position check (position >= 0)
);
