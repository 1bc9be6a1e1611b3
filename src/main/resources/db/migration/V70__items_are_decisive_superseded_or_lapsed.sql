-- A decisive item settles a claim alone, and says why. An item that is superseded, or that nobody affirmed for the claim's present wording, counts no more.
alter table evidence add column decisive_reason varchar(4000);
alter table evidence add column superseded_at timestamp(6) with time zone;
alter table evidence add column lapsed_at timestamp(6) with time zone;
create table evidence_supersessions (
    evidence_id uuid not null,
    earlier_id  uuid not null,
    constraint evidence_supersessions_pk primary key (evidence_id, earlier_id),
    constraint evidence_supersessions_evidence_fk foreign key (evidence_id) references evidence (id),
    constraint evidence_supersessions_earlier_fk foreign key (earlier_id) references evidence (id)
);
create index evidence_supersessions_by_earlier on evidence_supersessions (earlier_id);
-- The bases that the last move established, in order, separated by commas. Cases that moved before have none on record.
alter table cases add column bases varchar(200);
