alter table identity_check add column seen_again_on date;

-- Identity that was shown in another case of the same person; counts when the case is assessed, unless a document is needed.
create table identity_carried (
  case_ref       varchar(20) not null primary key references case_file (ref),
  from_case      varchar(20) not null,
  shown_on       date        not null,
  proven_address varchar(254)
);
