-- With the rule its pause and its extension are pinned; a case of before knows of neither.
alter table deadline_rule add column law varchar(30) default '' not null;
alter table deadline_rule add column extension varchar(20) default 'NONE' not null;
alter table deadline_rule add column extension_amount integer default 0 not null;
alter table deadline_rule add column extension_unit varchar(20) default 'DAY' not null;
alter table deadline_rule add column extension_grounds varchar(40) default 'NONE' not null;
alter table deadline_rule add column extension_source varchar(300) default '' not null;
alter table deadline_rule add column extension_confidence varchar(1) default 'M' not null;
alter table deadline_rule add column pause varchar(20) default 'NONE' not null;
alter table deadline_rule add column pause_source varchar(300) default '' not null;
alter table deadline_rule add column pause_confidence varchar(1) default 'M' not null;
alter table deadline_rule alter column roll set data type varchar(40);
update deadline_rule set holidays = 'GB-EAW' where holidays = 'ENGLAND_AND_WALES';
