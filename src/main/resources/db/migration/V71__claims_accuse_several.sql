-- A claim is about one source or several, in order. The first stays in the case's own row, too.
create table case_respondents (
    case_id   uuid    not null,
    place     integer not null,
    source_id uuid    not null,
    constraint case_respondents_pk primary key (case_id, place),
    constraint case_respondents_case_fk foreign key (case_id) references cases (id),
    constraint case_respondents_source_fk foreign key (source_id) references sources (id)
);
create index case_respondents_by_source on case_respondents (source_id, case_id);
insert into case_respondents (case_id, place, source_id) select id, 0, respondent_id from cases where respondent_id is not null;
