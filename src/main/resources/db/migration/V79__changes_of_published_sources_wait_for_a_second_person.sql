-- A change of a source that readers of a published case see, or that could give trust, waits for a second person. A source has one such change at
-- a time, so it is part of its row; the change is JSON: the facts before and after, as the log holds them. Who proposed and who decided stays in
-- the log.
alter table sources add column change_author_id uuid;
alter table sources add column change_author varchar(200);
alter table sources add column change_responsible_id uuid;
alter table sources add column change_proposed_at timestamp(6) with time zone;
alter table sources add column change_edit varchar(60000);
alter table sources add constraint sources_change_names_its_author check ((change_proposed_at is null) = (change_author_id is null));
alter table sources add constraint sources_change_names_its_edit check ((change_proposed_at is null) = (change_edit is null));

-- What waits is listed on the page where everybody arrives.
create index sources_by_proposed_change on sources (change_proposed_at, id);
create index sources_by_proposed_disclosure on sources (disclosure_proposed_at, id);
