create table datamap_search (
  case_ref          varchar(20)  not null,
  system_key        varchar(60)  not null,
  state             varchar(20)  not null,
  task_id           varchar(64),
  tried_at          timestamp with time zone,
  took_ms           bigint       not null,
  looked_for        varchar(10000)  not null,
  queries           varchar(200000) not null,
  notes             varchar(20000)  not null,
  certain           integer      not null,
  probable          integer      not null,
  not_this_person   integer      not null,
  map_version       varchar(12)  not null,
  signed_by         varchar(100),
  failed_system     varchar(60),
  primary key (case_ref, system_key)
);

create table datamap_found (
  id               varchar(36)   not null primary key,
  case_ref         varchar(20)   not null,
  system_key       varchar(60)   not null,
  collection       varchar(200)  not null,
  row_key          varchar(1000) not null,
  place            integer       not null,
  certainty        varchar(20)   not null,
  reasons          varchar(20000) not null,
  our_role         varchar(20)   not null,
  row_values       varchar(1000000) not null,
  customer_name    varchar(1000),
  customer_contact varchar(1000),
  happened_on      date,
  unique (case_ref, system_key, collection, row_key)
);

create table datamap_settled (
  case_ref   varchar(20) not null primary key,
  settled_at timestamp with time zone not null
);
