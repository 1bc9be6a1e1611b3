-- What texts of claims mean, as a model told: a byte for each axis of a direction. By the text's hash and the model, so that no replica
-- asks a model what another one asked already, and equal texts share a row. A row can be made again from the text at any time; one whose
-- text is gone says less than the log, which keeps that text.
create table meanings (
    text_sha256 varchar(64)                 not null,
    model       varchar(64)                 not null,
    axes        bytea                       not null,
    made_at     timestamp(6) with time zone not null,
    constraint meanings_pk primary key (text_sha256, model)
);
