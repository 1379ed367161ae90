create table disclosure_review (
  case_ref      varchar(20) not null primary key,
  prepared_at   timestamp with time zone not null,
  reviewed_at   timestamp with time zone,
  approved_at   timestamp with time zone,
  approved_by   varchar(100),
  sent_back_for varchar(4000) not null
);

create table disclosure_reviewer (
  case_ref varchar(20)  not null,
  reviewer varchar(100) not null,
  primary key (case_ref, reviewer)
);

-- one_by_one: decided for this item alone, so a choice for its whole collection leaves it as it is
-- theirs: empty while it is doubtful whose row it is; treatment: empty while nobody decided
create table disclosure_item (
  case_ref        varchar(20)  not null,
  item_id         varchar(36)  not null,
  system_key      varchar(60)  not null,
  collection_name varchar(120) not null,
  held_for_other  boolean      not null,
  theirs          boolean,
  proposed        varchar(20),
  proposed_ground varchar(30),
  treatment       varchar(20),
  ground          varchar(30),
  one_by_one      boolean      not null,
  note            varchar(4000) not null,
  decided_by      varchar(100),
  decided_at      timestamp with time zone,
  primary key (case_ref, item_id)
);
create index ix_disclosure_item_collection on disclosure_item (case_ref, system_key, collection_name);

create table disclosure_redaction (
  case_ref varchar(20)   not null,
  item_id  varchar(36)   not null,
  place    integer       not null,
  kind     varchar(5)    not null,
  what     varchar(4000) not null,
  primary key (case_ref, item_id, place)
);
