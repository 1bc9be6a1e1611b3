-- The queue lists the proposals of the caller that something else has overtaken, the earliest first.
create index proposals_by_author on proposals (author_id, state, decided_at, id);
