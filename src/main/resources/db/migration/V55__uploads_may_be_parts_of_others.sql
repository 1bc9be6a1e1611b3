-- Clients that send one file over several connections make an upload of each part, and one of all parts at the end (tus 1.0.0, concatenation).
-- A part is no file of evidence, however complete it is.
alter table uploads add column part boolean default false not null;
