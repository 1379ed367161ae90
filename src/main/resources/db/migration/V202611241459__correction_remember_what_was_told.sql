-- The value of which a recipient was told; another one, after a case was taken up again, is told again.
alter table correction_recipient add column told_value varchar(4000);
