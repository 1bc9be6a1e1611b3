-- Names of protected sources go only to receivers that a key with identities:read created or last changed. Receivers of before get none.
alter table webhooks add column names_identities boolean default false not null;
