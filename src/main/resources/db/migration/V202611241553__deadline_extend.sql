-- That the answer to a case takes longer: proposed, and done once an approver agreed.
create table deadline_extension (
  case_ref    varchar(20)   not null primary key references case_file (ref),
  ground      varchar(30)   not null,
  reason      varchar(4000) not null,
  proposed_by varchar(100)  not null,
  proposed_on date          not null,
  extended_on date
);
