-- When each position was given: what readers were shown at an instant is what had a position by then. It never goes back while
-- positions go on, whatever the clocks of those who number.
alter table positions add column given_at timestamp(6) with time zone;
update positions set given_at = (select e.at from events e where e.ticket = positions.ticket);
alter table positions alter column given_at set not null;
create index positions_by_time on positions (given_at, position);
alter table log_head add column given_at timestamp(6) with time zone;
update log_head set given_at = coalesce((select max(given_at) from positions), timestamp with time zone '1970-01-01 00:00:00+00:00');
alter table log_head alter column given_at set not null;
