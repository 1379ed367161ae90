alter table case_decision add column part varchar(36);
