-- A change of a published case waits for a second person, too: the fields that change, as JSON.
alter table proposals add column edit varchar(1000000);
alter table proposals drop constraint proposals_kind;
alter table proposals add constraint proposals_kind check (kind in ('MOVE', 'PUBLICATION', 'WITHDRAWAL', 'EDIT'));
alter table proposals add constraint proposals_name_their_edit check ((kind = 'EDIT') = (edit is not null));
-- The author of a proposal can take it back.
alter table proposals drop constraint proposals_state;
alter table proposals add constraint proposals_state check (state in ('PENDING', 'APPROVED', 'REJECTED', 'OVERTAKEN', 'TAKEN_BACK'));
