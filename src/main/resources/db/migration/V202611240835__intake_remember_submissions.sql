create table intake_submission (
  fingerprint  varchar(64) not null primary key,
  case_ref     varchar(20),
  submitted_at timestamp with time zone not null
);
create index ix_intake_submission_case on intake_submission (case_ref);
