-- That two cases say something else than each other, whatever their words: one row for the two, whichever of them it was said at, so that
-- neither is proposed to the other again. A row ends with the dismissal; the log keeps both.
create table match_dismissals (
    id           uuid                        not null,
    first_id     uuid                        not null,
    second_id    uuid                        not null,
    reason       varchar(4000)               not null,
    dismissed_by varchar(200)                not null,
    dismissed_at timestamp(6) with time zone not null,
    constraint match_dismissals_pk primary key (id),
    constraint match_dismissals_once unique (first_id, second_id),
    constraint match_dismissals_in_order check (first_id < second_id)
);
create index match_dismissals_by_second on match_dismissals (second_id, first_id);
alter table match_dismissals add constraint match_dismissals_first_fk foreign key (first_id) references cases (id);
alter table match_dismissals add constraint match_dismissals_second_fk foreign key (second_id) references cases (id);
