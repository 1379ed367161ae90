-- The website: cookie choices, visits, forms.
-- References to tables of another system stand in the data map.

CREATE TABLE web_cookie_consent (
  consent_id VARCHAR(40) PRIMARY KEY,
  visitor_id VARCHAR(40),
  policy_version VARCHAR(12) NOT NULL,
  analytics BOOLEAN NOT NULL,
  personalisation BOOLEAN NOT NULL,
  marketing BOOLEAN NOT NULL,
  gpc BOOLEAN NOT NULL,
  country CHAR(2),
  at TIMESTAMP NOT NULL,
  superseded_at TIMESTAMP
);

CREATE TABLE web_visit (
  id INTEGER PRIMARY KEY,
  visitor_id VARCHAR(40) NOT NULL,
  account_id INTEGER,
  ip VARCHAR(45),
  user_agent VARCHAR(300),
  referrer VARCHAR(600),
  url VARCHAR(600) NOT NULL,
  contact_id INTEGER,
  at TIMESTAMP NOT NULL
);

CREATE TABLE web_form_submission (
  id INTEGER PRIMARY KEY,
  form VARCHAR(40) NOT NULL,
  name VARCHAR(160),
  email VARCHAR(254),
  phone VARCHAR(32),
  company VARCHAR(160),
  message VARCHAR(4000),
  no_marketing_box BOOLEAN NOT NULL,
  at TIMESTAMP NOT NULL,
  ip VARCHAR(45)
);

CREATE INDEX ix_visit_visitor ON web_visit(visitor_id);
CREATE INDEX ix_visit_contact ON web_visit(contact_id);
CREATE INDEX ix_consent_visitor ON web_cookie_consent(visitor_id);
