-- Without a foreign key: a try is written down while its case is locked.
create table identity_guess (
  id       varchar(36) not null,
  person   varchar(64) not null,
  case_ref varchar(20) not null,
  tried_at timestamp with time zone not null,
  primary key (id, person)
);
create index ix_identity_guess_person on identity_guess (person);
create index ix_identity_guess_case on identity_guess (case_ref);
