-- What the server may do, where it is not the owner of the tables: everything with what changes, and nothing but add to what happened.
do $$
declare
    server text := '${server}';
    kept text;
begin
    if server = '-' or server = current_user then
        return;
    end if;
    execute format('grant usage on schema %I to %I', current_schema(), server);
    execute format('grant select, insert, update, delete on all tables in schema %I to %I', current_schema(), server);
    execute format('grant usage, select on all sequences in schema %I to %I', current_schema(), server);
    foreach kept in array array['events', 'positions'] loop
        execute format('revoke update, delete on %I from %I', kept, server);
    end loop;
    execute format('revoke insert, update, delete on flyway_schema_history from %I', server);
end $$;
