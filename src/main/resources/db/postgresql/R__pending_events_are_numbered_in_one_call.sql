-- Gives up to "most" pending events their positions, in the order of their tickets, and answers how many they were and where the log ends now.
-- In one statement, so that nobody who stops in the middle can keep the head of the log from the others; each statement in here sees what was
-- committed until it began, so what waits is looked for once the head is held. Always by key: while nothing waits the table looks small enough to
-- be read whole, and a plan made then would read all that waits for each of a thousand tickets. Not a version of the tables: a backup goes to either database.
create or replace function number_pending(most integer, now_at timestamptz) returns table (numbered bigint, head bigint) language plpgsql
    set enable_seqscan = off as $$
declare
    last_position bigint;
    last_at timestamptz;
    tickets bigint[];
begin
    select h.position, h.given_at into strict last_position, last_at from log_head h where h.id = 1 for update;
    tickets := array(select w.ticket from pending w order by w.ticket limit most);
    numbered := cardinality(tickets);
    head := last_position + numbered;
    if numbered > 0 then
        update log_head h set position = head, given_at = greatest(now_at, last_at) where h.id = 1;
        insert into positions (position, ticket, given_at)
        select last_position + t.place, t.ticket, greatest(now_at, last_at) from unnest(tickets) with ordinality as t (ticket, place);
        delete from pending w where w.ticket = any (tickets);
        perform pg_notify('docket_log', head::text);
    end if;
    return next;
end $$;
