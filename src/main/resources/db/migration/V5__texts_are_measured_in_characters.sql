-- Lengths in the API count characters. H2 counts one outside the basic plane twice, so its columns hold double.
alter table sources alter column name set data type varchar(600);
alter table sources alter column name_key set data type varchar(1200);
alter table sources alter column protection_reason set data type varchar(2000);
alter table cases alter column claim_text set data type varchar(8000);
alter table cases alter column note set data type varchar(20000);
alter table case_topics alter column topic set data type varchar(160);
alter table evidence alter column quote set data type varchar(20000);
alter table evidence alter column summary set data type varchar(20000);
alter table evidence alter column url set data type varchar(4096);
alter table evidence alter column attached_by set data type varchar(400);
alter table evidence alter column withdrawn_by set data type varchar(400);
alter table evidence alter column withdrawal_reason set data type varchar(8000);
alter table events alter column actor set data type varchar(400);
alter table events alter column reason set data type varchar(8000);
alter table cases alter column appearances set data type varchar(210000);
