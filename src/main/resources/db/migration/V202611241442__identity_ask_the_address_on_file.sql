-- Whether we asked at the address on file by ourselves, because a proof looks forged.
alter table identity_link add column our_question boolean not null default false;
