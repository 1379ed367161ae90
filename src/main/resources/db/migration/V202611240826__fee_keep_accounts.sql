create table fee_account (
  case_ref              varchar(20)  not null primary key references case_file (ref),
  due_pence             integer      not null,
  refunded_if_withdrawn boolean      not null,
  source                varchar(300) not null,
  as_at                 varchar(10)  not null,
  confidence            varchar(1)   not null,
  waived                boolean      not null,
  waived_reason         varchar(4000),
  waived_by             varchar(100),
  lapsed_on             date
);

create table fee_payment (
  id             varchar(36)  not null primary key,
  case_ref       varchar(20)  not null references case_file (ref),
  place          integer      not null,
  pence          integer      not null,
  method         varchar(20)  not null,
  is_foreign     boolean      not null,
  received_on    date         not null,
  note           varchar(4000) not null,
  towards_fee    boolean      not null,
  recorded_by    varchar(100) not null,
  recorded_at    timestamp with time zone not null,
  bounced_on     date,
  bounced_by     varchar(100),
  checkout_token varchar(80)  unique
);
create index ix_fee_payment_case on fee_payment (case_ref);

create table fee_refund (
  id          varchar(36) not null primary key,
  case_ref    varchar(20) not null references case_file (ref),
  place       integer     not null,
  payment     varchar(36) not null references fee_payment (id),
  pence       integer     not null,
  cause       varchar(20) not null,
  opened_at   timestamp with time zone not null,
  called_off  boolean     not null,
  method      varchar(20),
  refunded_on date,
  note        varchar(4000),
  refunded_by varchar(100)
);
create index ix_fee_refund_case on fee_refund (case_ref);
