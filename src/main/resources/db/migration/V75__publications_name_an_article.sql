-- The newsroom's own article about a claim, as JSON: url, headline, authors. A proposed publication names it, too.
alter table cases add column article varchar(60000);
alter table proposals add column article varchar(60000);
