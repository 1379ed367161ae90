create table identity_check (
  case_ref       varchar(20)  not null primary key references case_file (ref),
  level          varchar(20)  not null,
  on_file        varchar(20)  not null,
  sensitive      boolean      not null,
  source         varchar(300) not null,
  as_at          varchar(10)  not null,
  confidence     varchar(1)   not null,
  link_address   varchar(254),
  tries          integer      not null,
  refused        boolean      not null,
  shown_on       date,
  proven_address varchar(254)
);

create table identity_document (
  id         varchar(36) not null primary key,
  case_ref   varchar(20) not null references case_file (ref),
  media_type varchar(40) not null
);
create index ix_identity_document_case on identity_document (case_ref);

-- A document in pieces: no kind of column takes ten megabytes in every database.
create table identity_document_piece (
  document varchar(36) not null references identity_document (id),
  place    integer     not null,
  content  bytea       not null,
  primary key (document, place)
);

create table identity_evidence (
  id          varchar(36)   not null primary key,
  case_ref    varchar(20)   not null references case_file (ref),
  place       integer       not null,
  kind        varchar(30)   not null,
  way         varchar(20)   not null,
  arrived_on  date          not null,
  note        varchar(4000) not null,
  recorded_by varchar(100)  not null,
  document    varchar(36),
  result      varchar(20),
  decided_on  date,
  reason      varchar(4000),
  checked_by  varchar(100)
);
create index ix_identity_evidence_case on identity_evidence (case_ref);

create table identity_link (
  id         varchar(36) not null primary key,
  case_ref   varchar(20) not null references case_file (ref),
  asked_at   timestamp with time zone not null,
  allowed    boolean     not null,
  token_hash varchar(64) unique,
  used_at    timestamp with time zone
);
create index ix_identity_link_case on identity_link (case_ref);

create table identity_code (
  id        varchar(36) not null primary key,
  case_ref  varchar(20) not null references case_file (ref),
  asked_at  timestamp with time zone not null,
  code_hash varchar(64) not null,
  wrong     integer     not null,
  used_at   timestamp with time zone
);
create index ix_identity_code_case on identity_code (case_ref);
