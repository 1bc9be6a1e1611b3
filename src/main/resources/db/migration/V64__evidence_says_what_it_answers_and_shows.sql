-- Descriptions of an item: the question that it answers, and that nothing was found; an archived copy; what a picture shows, apart from when it was
-- published; where in the document the quote is; the language of the quote and its translation; and who said it, where the source only published it.
-- Columns hold double the characters that the API takes, because H2 counts one outside the basic plane twice.
alter table evidence add column question varchar(2000);
alter table evidence add column unanswered boolean;
alter table evidence add column archive_url varchar(4096);
alter table evidence add column shown_on date;
alter table evidence add column shown_on_precision varchar(5);
alter table evidence add column shown_place varchar(400);
alter table evidence add column locator varchar(400);
alter table evidence add column language varchar(35);
alter table evidence add column translation varchar(20000);
alter table evidence add column speaker_id uuid;
alter table evidence add constraint evidence_shown_on_precision check (shown_on_precision in ('YEAR', 'MONTH', 'DAY'));
alter table evidence add constraint evidence_unanswered_is_context check (unanswered is not true or stance = 'CONTEXT');
create index evidence_by_speaker on evidence (speaker_id);
alter table evidence add constraint evidence_speaker_fk foreign key (speaker_id) references sources (id);
