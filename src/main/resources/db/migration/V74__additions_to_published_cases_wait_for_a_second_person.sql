-- What is added to a published case is hidden from readers until a second person has cleared it.
alter table evidence add column uncleared boolean default false not null;
alter table reviews add column uncleared boolean default false not null;
alter table proposals add column content varchar(1000000);
alter table proposals drop constraint proposals_kind;
alter table proposals add constraint proposals_kind check (kind in ('MOVE', 'PUBLICATION', 'WITHDRAWAL', 'EDIT', 'CLEARANCE', 'MARK', 'DISTINCTION', 'LINK', 'COMMENT_REQUEST', 'COMMENT_ANSWER'));
alter table proposals add constraint proposals_name_their_addition check (content is not null or kind in ('MOVE', 'PUBLICATION', 'WITHDRAWAL', 'EDIT'));
-- Who made the key that started an import: that person is not the second one for what it adds.
alter table imports add column responsible_id uuid;
-- Who added a file to a published case does not clear it.
alter table exhibits add column added_by_id uuid;
