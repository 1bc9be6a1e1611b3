-- H2 makes an index for a foreign key that has none yet, and then prefers it to ours, which is sorted. Declared again after
-- the indexes are there, each key rests on one of ours, and a write keeps twelve indexes less.
alter table sources drop constraint sources_controlled_by_fk;
alter table sources add constraint sources_controlled_by_fk foreign key (controlled_by) references sources (id);
alter table sources drop constraint sources_principal_fk;
alter table sources add constraint sources_principal_fk foreign key (principal_id) references sources (id);
alter table cases drop constraint cases_claimant_fk;
alter table cases add constraint cases_claimant_fk foreign key (claimant_id) references sources (id);
alter table cases drop constraint cases_respondent_fk;
alter table cases add constraint cases_respondent_fk foreign key (respondent_id) references sources (id);
alter table case_topics drop constraint case_topics_case_fk;
alter table case_topics add constraint case_topics_case_fk foreign key (case_id) references cases (id);
alter table evidence drop constraint evidence_case_fk;
alter table evidence add constraint evidence_case_fk foreign key (case_id) references cases (id);
alter table evidence drop constraint evidence_source_fk;
alter table evidence add constraint evidence_source_fk foreign key (source_id) references sources (id);
alter table evidence_derivations drop constraint evidence_derivations_item_fk;
alter table evidence_derivations add constraint evidence_derivations_item_fk foreign key (evidence_id) references evidence (id);
alter table case_links drop constraint case_links_case_fk;
alter table case_links add constraint case_links_case_fk foreign key (case_id) references cases (id);
alter table case_links drop constraint case_links_other_fk;
alter table case_links add constraint case_links_other_fk foreign key (other_id) references cases (id);
alter table events drop constraint events_case_fk;
alter table events add constraint events_case_fk foreign key (case_id) references cases (id);
alter table events drop constraint events_source_fk;
alter table events add constraint events_source_fk foreign key (source_id) references sources (id);
