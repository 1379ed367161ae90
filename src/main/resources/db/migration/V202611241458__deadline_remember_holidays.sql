-- With which table of holidays the dates of open cases were worked out.
create table deadline_holidays (
  fingerprint varchar(64) not null primary key
);
