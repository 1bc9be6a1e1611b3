-- A link that was used stays until the next one, so that the page can say that it was used, and since when.
alter table invitations add column used_at timestamp(6) with time zone;
