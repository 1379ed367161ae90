-- objection_open: the decision does not hold until staff have decided again
alter table correction add column objection varchar(4000) default '' not null;
alter table correction add column objected_by varchar(100);
alter table correction add column objected_at timestamp with time zone;
alter table correction add column objection_open boolean default false not null;
