-- Two roles for Docket: one owns the tables and changes them when a new version starts, the other is the server's, which may add to the log
-- and cannot rewrite it. Run once, as a superuser, on an empty server; give both a password of your own, then start Docket with
--
--     DOCKET_DB_URL=jdbc:postgresql://db.example/docket
--     DOCKET_DB_USER=docket          DOCKET_DB_PASSWORD=…
--     DOCKET_DB_OWNER=docket_owner   DOCKET_DB_OWNER_PASSWORD=…
--
--     psql -v owner_password=… -v server_password=… -f roles.sql

create role docket_owner login password :'owner_password';
create role docket login password :'server_password';

-- Sorted as the embedded database sorts, whatever the machine's language
create database docket owner docket_owner encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0;
revoke all on database docket from public;
grant connect on database docket to docket;

\connect docket
revoke create on schema public from public;
alter schema public owner to docket_owner;

-- What each session of the server begins with, behind a pooler too: who waits longer for a row is told to come again, nothing that a request
-- asks takes a minute, and a transaction that is left open does not keep the tables from being cleaned up.
alter role docket in database docket set lock_timeout = '10s';
alter role docket in database docket set statement_timeout = '60s';
alter role docket in database docket set idle_in_transaction_session_timeout = '10min';
