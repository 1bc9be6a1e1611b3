-- An article that was reviewed again, or corrected, stood beside itself for good. A review ends now: another takes its place, or somebody of the desk
-- removes it. It stays as history.
alter table reviews add column ended_at timestamp(6) with time zone;
alter table reviews add column ended_by varchar(400);
alter table reviews add column replaced_by uuid;
alter table reviews add column removal_reason varchar(8000);
alter table reviews add constraint reviews_ended check ((ended_at is null) = (ended_by is null) and (ended_at is not null or replaced_by is null));
