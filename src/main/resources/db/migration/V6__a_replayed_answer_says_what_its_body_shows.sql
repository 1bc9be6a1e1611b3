-- The first answer's Content-Location, so that the replayed one is the same.
alter table idempotency_answers add column content_location varchar(300);
