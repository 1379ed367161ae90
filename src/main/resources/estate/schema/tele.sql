-- The telephone system: tracked numbers, calls, recordings and what was written about them.
-- References to tables of another system stand in the data map.

CREATE TABLE tele_tracking_number (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  e164 VARCHAR(20) NOT NULL,
  pool VARCHAR(40),
  forwards_to VARCHAR(20) NOT NULL,
  whisper VARCHAR(200),
  record_calls BOOLEAN NOT NULL,
  notice_played BOOLEAN NOT NULL,
  active_from DATE NOT NULL,
  active_to DATE
);

CREATE TABLE tele_call (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  tracking_number_id INTEGER NOT NULL REFERENCES tele_tracking_number(id),
  caller_e164 VARCHAR(20),
  caller_withheld BOOLEAN NOT NULL,
  caller_name VARCHAR(160),
  caller_city VARCHAR(80),
  caller_region VARCHAR(40),
  caller_country CHAR(2),
  started_at TIMESTAMP NOT NULL,
  duration_s INTEGER NOT NULL,
  talk_s INTEGER,
  outcome VARCHAR(16) NOT NULL,
  answered_by_user_id INTEGER,
  campaign_id INTEGER,
  visitor_id VARCHAR(40),
  keyword VARCHAR(200),
  gclid VARCHAR(120),
  landing_url VARCHAR(600),
  sale_value DECIMAL(12,2),
  is_spam BOOLEAN,
  spam_score INTEGER
);

CREATE TABLE tele_recording (
  id INTEGER PRIMARY KEY,
  call_id INTEGER NOT NULL REFERENCES tele_call(id),
  uri VARCHAR(300) NOT NULL,
  channel_layout VARCHAR(8) NOT NULL,
  seconds INTEGER NOT NULL,
  sha256 CHAR(64) NOT NULL,
  pci_paused BOOLEAN NOT NULL,
  delete_after DATE,
  deleted_on DATE
);

CREATE TABLE tele_transcript_segment (
  id INTEGER PRIMARY KEY,
  recording_id INTEGER NOT NULL REFERENCES tele_recording(id),
  speaker VARCHAR(12) NOT NULL,
  t0_ms INTEGER NOT NULL,
  t1_ms INTEGER NOT NULL,
  text VARCHAR(4000) NOT NULL,
  sentiment VARCHAR(8)
);

CREATE TABLE tele_annotation (
  id INTEGER PRIMARY KEY,
  call_id INTEGER NOT NULL REFERENCES tele_call(id),
  author_user_id INTEGER NOT NULL,
  at TIMESTAMP NOT NULL,
  tag VARCHAR(40),
  score INTEGER,
  text VARCHAR(4000)
);

CREATE TABLE tele_voicemail (
  id INTEGER PRIMARY KEY,
  call_id INTEGER NOT NULL REFERENCES tele_call(id),
  uri VARCHAR(300) NOT NULL,
  transcript VARCHAR(4000)
);

CREATE TABLE tele_sms (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  direction CHAR(1) NOT NULL,
  peer_e164 VARCHAR(20) NOT NULL,
  body VARCHAR(1600) NOT NULL,
  at TIMESTAMP NOT NULL
);

CREATE TABLE tele_form_capture (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  visitor_id VARCHAR(40),
  fields_json VARCHAR(8000) NOT NULL,
  at TIMESTAMP NOT NULL
);

CREATE TABLE tele_blocked_number (
  account_id INTEGER NOT NULL,
  e164 VARCHAR(20) NOT NULL,
  reason VARCHAR(200),
  by_rule BOOLEAN NOT NULL,
  at TIMESTAMP NOT NULL,
  PRIMARY KEY (account_id, e164)
);

CREATE INDEX ix_call_caller ON tele_call(caller_e164);
CREATE INDEX ix_call_tracking ON tele_call(tracking_number_id);
CREATE INDEX ix_recording_call ON tele_recording(call_id);
CREATE INDEX ix_segment_recording ON tele_transcript_segment(recording_id);
CREATE INDEX ix_annotation_call ON tele_annotation(call_id);
CREATE INDEX ix_voicemail_call ON tele_voicemail(call_id);
CREATE INDEX ix_sms_peer ON tele_sms(peer_e164);
