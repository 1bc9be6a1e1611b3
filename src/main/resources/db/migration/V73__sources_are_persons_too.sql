-- Somebody who says something is not always a witness.
alter table sources drop constraint sources_kind;
alter table sources add constraint sources_kind
    check (kind in ('PERSON', 'GOVERNMENT', 'AGENCY', 'MILITARY', 'MEDIA', 'RESEARCH', 'COMPANY', 'NGO', 'WITNESS', 'OTHER'));
