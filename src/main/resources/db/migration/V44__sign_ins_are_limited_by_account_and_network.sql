-- Failures are counted for an account and a network together, so that somebody elsewhere does not keep the owner out. When the two last signed
-- in together is kept beside them: such a network is not held back by what others do there, or elsewhere with the account.
alter table sign_in_failures add column succeeded_at timestamp(6) with time zone;
