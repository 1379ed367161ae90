alter table pack add column posting_asked_at timestamp with time zone;
alter table pack add column shredded_at timestamp with time zone;
