-- Open cases by their state, and closed ones by the day on which they were closed.
create index ix_case_file_state on case_file (state, closed_at);
