-- value_to_write, decided_by, decided_at: empty while nobody decided
create table correction (
  case_ref       varchar(20)   not null primary key,
  wrong_value    varchar(2000) not null,
  right_value    varchar(2000) not null,
  evidence       varchar(2000) not null,
  about_case     varchar(20),
  about_item     varchar(36),
  proposed_at    timestamp with time zone not null,
  searched_at    timestamp with time zone,
  verdict        varchar(20),
  reason         varchar(4000) not null,
  value_to_write varchar(2000),
  decided_by     varchar(100),
  decided_at     timestamp with time zone,
  approved_by    varchar(100),
  sent_back_for  varchar(4000) not null,
  told_from      timestamp with time zone,
  completed_on   date,
  undone_on      date,
  disagreement   varchar(4000) not null,
  disagreed_on   date,
  attached_on    date
);

-- Everybody who decided, so that none of them is the second person.
create table correction_decider (
  case_ref varchar(20)  not null,
  decider  varchar(100) not null,
  primary key (case_ref, decider)
);

-- found: what the search found; held: what stands there before it is written to; new_value: what stands there after, or is
-- to; held_now: what was read last, if neither
create table correction_copy (
  case_ref         varchar(20)    not null,
  place            integer        not null,
  system_key       varchar(60)    not null,
  collection_key   varchar(120)   not null,
  row_key          varchar(200)   not null,
  field_key        varchar(120)   not null,
  label            varchar(200)   not null,
  collection_name  varchar(200)   not null,
  system_name      varchar(200)   not null,
  found            varchar(20000) not null,
  held             varchar(20000) not null,
  how_sure         varchar(20)    not null,
  kind             varchar(20)    not null,
  by_hand          boolean        not null,
  chosen           boolean        not null,
  contested        boolean        not null,
  state            varchar(20)    not null,
  new_value        varchar(20000),
  held_now         varchar(20000),
  why              varchar(4000)  not null,
  primary key (case_ref, place)
);
create index ix_correction_copy_row on correction_copy (system_key, collection_key, row_key);

create table correction_system (
  case_ref    varchar(20)   not null,
  place       integer       not null,
  part        varchar(36)   not null,
  system_key  varchar(60)   not null,
  system_name varchar(200)  not null,
  hand        varchar(20),
  note        varchar(4000) not null,
  done_by     varchar(100),
  primary key (case_ref, place)
);

create table correction_change (
  id              varchar(36)    not null primary key,
  case_ref        varchar(20)    not null,
  changed_at      timestamp with time zone not null,
  system_key      varchar(60)    not null,
  collection_key  varchar(120)   not null,
  row_key         varchar(200)   not null,
  field_key       varchar(120)   not null,
  label           varchar(200)   not null,
  collection_name varchar(200)   not null,
  system_name     varchar(200)   not null,
  before_value    varchar(20000) not null,
  after_value     varchar(20000) not null,
  how             varchar(20)    not null,
  changed_by      varchar(100)   not null
);
create index ix_correction_change_case on correction_change (case_ref);
create index ix_correction_change_row on correction_change (system_key, collection_key, row_key);

create table correction_recipient (
  case_ref       varchar(20)   not null,
  place          integer       not null,
  part           varchar(36)   not null,
  recipient_name varchar(400)  not null,
  kind           varchar(200)  not null,
  categories     varchar(1000) not null,
  last_on        date          not null,
  told           varchar(20),
  reason         varchar(4000) not null,
  told_by        varchar(100),
  told_on        date,
  primary key (case_ref, place)
);

-- One field has one case that may correct it.
create table correction_turn (
  system_key     varchar(60)  not null,
  collection_key varchar(120) not null,
  row_key        varchar(200) not null,
  field_key      varchar(120) not null,
  case_ref       varchar(20)  not null,
  primary key (system_key, collection_key, row_key, field_key)
);
create index ix_correction_turn_case on correction_turn (case_ref);

create table correction_waiting (
  case_ref varchar(20) not null primary key,
  waits_for varchar(20) not null,
  since    timestamp with time zone not null
);

-- Whoever takes, frees or marks a field holds this row until the transaction ends: one at a time.
create table correction_gate (
  id integer not null primary key
);
insert into correction_gate (id) values (1);
