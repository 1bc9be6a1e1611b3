-- What happened stays what happened: whoever may write to these tables may add to them, and nothing else. The owner of the tables could
-- drop the trigger; so the server has a role of its own (deploy/postgresql/roles.sql), which owns nothing.
create function refuse_rewriting_the_log() returns trigger language plpgsql as $$
begin
    raise exception 'the log is append-only: % on % refused', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger events_are_kept before update or delete on events for each row execute function refuse_rewriting_the_log();
create trigger events_are_not_emptied before truncate on events for each statement execute function refuse_rewriting_the_log();
create trigger positions_are_kept before update or delete on positions for each row execute function refuse_rewriting_the_log();
create trigger positions_are_not_emptied before truncate on positions for each statement execute function refuse_rewriting_the_log();

-- What waits is little beside what was done: an index of the waiting alone stays small, whatever the table becomes.
drop index examinations_by_state;
create index examinations_waiting on examinations (state, due_at) where state <> 'DONE';
drop index webhook_deliveries_by_turn;
create index webhook_deliveries_waiting on webhook_deliveries (webhook_id, next_at) where state = 'WAITING';
drop index time_stamps_waiting;
create index time_stamps_waiting on time_stamps (next_try_at, id) where next_try_at is not null;
