create sequence case_number start with 1;

create table case_file (
  ref            varchar(20)  not null primary key,
  access_right   varchar(20)  not null,
  channel        varchar(20)  not null,
  received_on    date         not null,
  logged_at      timestamp with time zone not null,
  country        varchar(2)   not null,
  region         varchar(3)   not null,
  full_name      varchar(400) not null,
  email          varchar(254),
  postal_address varchar(1000),
  phone          varchar(60),
  details        varchar(10000) not null,
  state          varchar(20)  not null,
  outcome        varchar(20),
  closed_at      timestamp with time zone
);

create table case_decision (
  task_id    varchar(64)  not null primary key,
  case_ref   varchar(20)  not null references case_file (ref),
  question   varchar(60)  not null,
  opened_at  timestamp with time zone not null,
  outcome    varchar(40),
  reason     varchar(4000),
  decided_by varchar(100),
  decided_at timestamp with time zone
);
create index ix_case_decision_case on case_decision (case_ref);
