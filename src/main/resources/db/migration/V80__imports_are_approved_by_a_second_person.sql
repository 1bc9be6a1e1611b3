-- A second person approves what an import shows readers. Until then its file is kept, for a bounded time.
alter table imports add column approvable_until timestamp(6) with time zone;
alter table imports add column approved_by uuid;
alter table imports add column approved_name varchar(400);
alter table imports add column approved_at timestamp(6) with time zone;
alter table imports add constraint imports_approved check ((approved_by is null) = (approved_at is null) and (approved_name is null) = (approved_at is null));
