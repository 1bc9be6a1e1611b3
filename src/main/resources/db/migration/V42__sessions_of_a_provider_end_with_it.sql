-- Who signed in at the OpenID provider stays signed in as long as the provider vouches for them: it is asked again with the refresh token, which is
-- sealed. The ID token is what the provider wants to see when somebody signs out, and its session is named when it signs somebody out itself.
alter table sign_ins add column vouched_at timestamp(6) with time zone;
alter table sign_ins add column provider_session varchar(300);
alter table sign_ins add column id_token varchar(20000);
alter table sign_ins add column refresh_token varchar(20000);
create index sign_ins_by_provider_session on sign_ins (provider_session);
