-- The right of reply: that the respondent was asked, how and by when, and what came back.
create table comment_requests (
    id          uuid                        not null,
    case_id     uuid                        not null,
    asked_at    timestamp(6) with time zone not null,
    channel     varchar(300)                not null,
    deadline_at timestamp(6) with time zone not null,
    outcome     varchar(20)                 not null,
    reply       varchar(10000),
    answered_at timestamp(6) with time zone,
    constraint comment_requests_pk primary key (id),
    constraint comment_requests_outcome check (outcome in ('WAITING', 'REPLIED', 'DECLINED', 'NO_REPLY')),
    constraint comment_requests_reply check ((outcome = 'REPLIED') = (reply is not null))
);
create index comment_requests_by_case on comment_requests (case_id, id);
alter table comment_requests add constraint comment_requests_case_fk foreign key (case_id) references cases (id);

-- The last of them, on the case itself, because everybody reads it with the case.
alter table cases add column reply varchar(20) default 'NOT_ASKED' not null;
alter table cases add constraint cases_reply check (reply in ('NOT_ASKED', 'WAITING', 'REPLIED', 'DECLINED', 'NO_REPLY'));
