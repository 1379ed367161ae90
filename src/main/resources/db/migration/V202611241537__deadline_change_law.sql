-- Each time that a manager put a case under another law, and why.
create table deadline_law_change (
  id       bigint generated always as identity primary key,
  case_ref varchar(20)              not null references case_file (ref),
  at       timestamp with time zone not null,
  by_whom  varchar(100)             not null,
  law_from varchar(30)              not null,
  law_to   varchar(30)              not null,
  reason   varchar(4000)            not null
);
create index deadline_law_change_case on deadline_law_change (case_ref);
