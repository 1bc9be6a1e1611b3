-- Taking the protection of an identity away waits for a second person. A source has one such proposal at a time, so it is part of its row; who
-- proposed and who decided stays in the log.
alter table sources add column disclosure_author_id uuid;
alter table sources add column disclosure_author varchar(200);
alter table sources add column disclosure_proposed_at timestamp(6) with time zone;
alter table sources add constraint sources_disclosure_names_its_author check ((disclosure_proposed_at is null) = (disclosure_author_id is null));
alter table sources add constraint sources_disclosure_is_of_the_protected check (disclosure_proposed_at is null or protected_identity);
