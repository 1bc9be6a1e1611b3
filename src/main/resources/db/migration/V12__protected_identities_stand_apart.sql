-- The name that everybody reads is what everybody may read: of a protected source its kind. Who it is stands beside it, read by
-- nothing but the one operation that shows it; the log keeps a digest of it, salted so that nobody can try names.
alter table sources add column real_name varchar(300);
alter table sources add column name_salt varchar(64);
update sources set real_name = name, name = 'Protected source (' || kind || ')', name_key = lower('Protected source (' || kind || ')')
    where protected_identity = true;
alter table sources add constraint sources_identity check (protected_identity = (real_name is not null));
