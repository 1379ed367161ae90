-- The support desk: tickets, messages, and the index of the paper files.
-- References to tables of another system stand in the data map.

CREATE TABLE sup_ticket (
  id INTEGER PRIMARY KEY,
  account_id INTEGER,
  requester_email VARCHAR(254),
  subject VARCHAR(200),
  opened_at TIMESTAMP NOT NULL,
  closed_at TIMESTAMP
);

CREATE TABLE sup_message (
  id INTEGER PRIMARY KEY,
  ticket_id INTEGER NOT NULL REFERENCES sup_ticket(id),
  author VARCHAR(254) NOT NULL,
  internal BOOLEAN NOT NULL,
  privileged BOOLEAN DEFAULT FALSE NOT NULL,
  body VARCHAR(8000) NOT NULL,
  at TIMESTAMP NOT NULL
);

CREATE TABLE sup_paper_file (
  id INTEGER PRIMARY KEY,
  box VARCHAR(20) NOT NULL,
  title VARCHAR(200) NOT NULL,
  indexed_by_person BOOLEAN NOT NULL,
  location VARCHAR(80) NOT NULL
);

CREATE INDEX ix_message_ticket ON sup_message(ticket_id);
