-- How often in a row an address could not be seen. Once may pass; what is not seen for a month of weekly looks is as good as gone.
alter table link_checks add column missed integer default 0 not null;
alter table link_checks add constraint link_checks_missed check (missed >= 0);
