create table audit_entry (
  id       bigint       generated always as identity primary key,
  case_ref varchar(20)  not null,
  at       timestamp with time zone not null,
  event    varchar(60)  not null,
  facts    varchar(2000) not null
);
create index ix_audit_entry_case on audit_entry (case_ref, id);
