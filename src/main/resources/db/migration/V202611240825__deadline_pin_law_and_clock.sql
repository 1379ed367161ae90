-- The rule that holds for a case, as the tables said when it was opened: later changes of the tables do not move it.
create table deadline_rule (
  case_ref         varchar(20)  not null references case_file (ref),
  kind             varchar(10)  not null,
  regime           varchar(30)  not null,
  law_name         varchar(200) not null,
  law_source       varchar(300) not null,
  amount           integer      not null,
  unit             varchar(20)  not null,
  start_rule       varchar(20)  not null,
  first_day_counts boolean      not null,
  roll             varchar(20)  not null,
  holidays         varchar(20)  not null,
  outer_days       integer      not null,
  source           varchar(300) not null,
  as_at            varchar(10)  not null,
  confidence       varchar(1)   not null,
  primary key (case_ref, kind)
);

-- What started the clock, as far as it is known, and the day that came of it.
create table deadline_clock (
  case_ref          varchar(20) not null primary key references case_file (ref),
  identity_needed   boolean     not null,
  identity_shown_on date,
  fee_needed        boolean     not null,
  fee_cleared_on    date,
  due               date
);
