-- The heaviest warning that was given, and for which day of the answer.
alter table deadline_clock add column warned varchar(30);
alter table deadline_clock add column warned_for date;
