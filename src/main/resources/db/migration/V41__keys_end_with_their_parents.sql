-- A key that was made with another one ends with it, and whoever made a key stands behind what is done with it: somebody who makes a reviewer's
-- key is no second person with it. So keys, proposals and disclosures know who stands behind them; null where an author stands for themselves.
-- The log knows who made the keys there are; it is read once, because it has no index by key.
alter table api_keys add column parent_id uuid;
alter table api_keys add column responsible_id uuid;
create index api_keys_by_parent on api_keys (parent_id);
alter table api_keys add constraint api_keys_parent_fk foreign key (parent_id) references api_keys (id);
alter table proposals add column author_responsible_id uuid;
alter table sources add column disclosure_responsible_id uuid;

create table key_makers as select key_id, cast(actor_id as varchar(36)) as actor_id from events where type = 'KEY_CREATED' and key_id is not null;
create index key_makers_by_key on key_makers (key_id);
update api_keys set responsible_id = (select cast(max(m.actor_id) as uuid) from key_makers m where m.key_id = api_keys.id);
update api_keys set responsible_id = coalesce(person_id, partner_id) where responsible_id is null;
drop table key_makers;
alter table api_keys alter column responsible_id set not null;
