create table staff_account (
  id            varchar(60)  not null primary key,
  password_hash varchar(200) not null,
  created_at    timestamp with time zone not null
);

create table staff_role (
  account_id varchar(60) not null references staff_account (id),
  role       varchar(20) not null,
  primary key (account_id, role)
);
