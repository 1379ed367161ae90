alter table identity_evidence add form_token varchar(80);
alter table identity_evidence add constraint uq_identity_evidence_form unique (form_token);
