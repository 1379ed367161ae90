create table letter (
  id             varchar(36)    not null primary key,
  case_ref       varchar(20)    not null references case_file (ref),
  kind           varchar(30)    not null,
  medium         varchar(10)    not null,
  recipient      varchar(1500)  not null,
  recipient_name varchar(400)   not null,
  subject        varchar(200)   not null,
  html           varchar(200000) not null,
  plain          varchar(100000) not null,
  secret         varchar(500)   not null,
  state          varchar(10)    not null,
  message_id     varchar(200)   not null,
  created_at     timestamp with time zone not null,
  attempts       integer        not null,
  sent_at        timestamp with time zone,
  posted_on      date,
  posted_by      varchar(100),
  proof          varchar(100)   not null
);
create index ix_letter_case on letter (case_ref);
