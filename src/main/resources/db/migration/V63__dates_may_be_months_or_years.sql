-- A claim may be known to have been made in a month or a year, without a day. The date columns keep the first day, by which dates sort; the precision says
-- how much of it is known. It is empty for days that were stored before, and by a program of the version before that works beside this one.
alter table cases add column made_on_precision varchar(5);
alter table cases add constraint cases_made_on_precision check (made_on_precision in ('YEAR', 'MONTH', 'DAY'));
alter table evidence add column published_on_precision varchar(5);
alter table evidence add constraint evidence_published_on_precision check (published_on_precision in ('YEAR', 'MONTH', 'DAY'));
alter table reviews add column told_made_on_precision varchar(5);
alter table reviews add constraint reviews_told_made_on_precision check (told_made_on_precision in ('YEAR', 'MONTH', 'DAY'));
