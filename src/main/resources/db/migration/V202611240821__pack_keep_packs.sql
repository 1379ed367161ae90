create table pack (
  case_ref   varchar(20) not null primary key,
  built_at   timestamp with time zone not null,
  size_bytes bigint      not null,
  sha256     varchar(64) not null,
  posted_at  timestamp with time zone,
  expired_at timestamp with time zone
);

create table pack_download (
  case_ref varchar(20) not null references pack (case_ref),
  times    integer     not null,
  taken_at timestamp with time zone not null,
  primary key (case_ref, times)
);
