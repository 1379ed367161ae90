-- The company's application database: resellers, customers, their users, and the company's own business contacts.
-- References to tables of another system stand in the data map.

CREATE TABLE core_agency (
  id INTEGER PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  white_label_domain VARCHAR(120),
  status VARCHAR(12) NOT NULL
);

CREATE TABLE core_account (
  id INTEGER PRIMARY KEY,
  agency_id INTEGER REFERENCES core_agency(id),
  company_name VARCHAR(160) NOT NULL,
  trading_type VARCHAR(16) NOT NULL,
  country CHAR(2) NOT NULL,
  us_state CHAR(2),
  postcode VARCHAR(16),
  phone VARCHAR(32),
  fax VARCHAR(32),
  website VARCHAR(200),
  privacy_contact_email VARCHAR(254),
  industry VARCHAR(40),
  opened_on DATE NOT NULL,
  closed_on DATE,
  legal_hold BOOLEAN DEFAULT FALSE NOT NULL
);

CREATE TABLE core_user (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL REFERENCES core_account(id),
  full_name VARCHAR(160) NOT NULL,
  job_title VARCHAR(80),
  email VARCHAR(254) NOT NULL,
  mobile VARCHAR(32),
  role VARCHAR(12) NOT NULL,
  locale VARCHAR(10),
  timezone VARCHAR(40),
  last_login TIMESTAMP,
  last_ip VARCHAR(45),
  mfa BOOLEAN,
  password_hash VARCHAR(100),
  created_on DATE NOT NULL,
  deactivated_on DATE
);

CREATE TABLE core_contact (
  id INTEGER PRIMARY KEY,
  account_id INTEGER REFERENCES core_account(id),
  source VARCHAR(20) NOT NULL,
  title VARCHAR(16),
  given_name VARCHAR(80),
  family_name VARCHAR(80),
  full_name VARCHAR(160) NOT NULL,
  born_on DATE,
  job_title VARCHAR(80),
  company VARCHAR(160),
  email VARCHAR(254),
  phone VARCHAR(32),
  fax VARCHAR(32),
  addr1 VARCHAR(120),
  addr2 VARCHAR(120),
  city VARCHAR(80),
  postcode VARCHAR(16),
  country CHAR(2),
  interests VARCHAR(400),
  preferences VARCHAR(400),
  lead_score INTEGER,
  lead_score_reason VARCHAR(200),
  notes VARCHAR(2000),
  created_on DATE NOT NULL,
  updated_on DATE,
  deceased BOOLEAN DEFAULT FALSE NOT NULL,
  accuracy_contested BOOLEAN DEFAULT FALSE NOT NULL,
  restricted BOOLEAN DEFAULT FALSE NOT NULL
);

CREATE TABLE core_contact_alias (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL REFERENCES core_contact(id),
  kind VARCHAR(12) NOT NULL,
  alias VARCHAR(254) NOT NULL,
  valid_from DATE,
  valid_to DATE
);

CREATE TABLE core_dispute_note (
  id INTEGER PRIMARY KEY,
  table_name VARCHAR(40) NOT NULL,
  row_id INTEGER NOT NULL,
  field VARCHAR(40) NOT NULL,
  statement VARCHAR(4000) NOT NULL,
  noted_on DATE NOT NULL
);

CREATE TABLE core_audit_log (
  id INTEGER PRIMARY KEY,
  at TIMESTAMP NOT NULL,
  user_id INTEGER REFERENCES core_user(id),
  ip VARCHAR(45),
  action VARCHAR(60) NOT NULL,
  object VARCHAR(80),
  detail VARCHAR(1000)
);

-- No part of the application: a copy in another program, from which the nightly synchronisation writes.
CREATE TABLE demo.crm_copy (
  id INTEGER CONSTRAINT key_of_crm_copy PRIMARY KEY,
  email VARCHAR(254),
  phone VARCHAR(32),
  addr1 VARCHAR(120),
  city VARCHAR(80),
  postcode VARCHAR(16)
);

CREATE INDEX ix_contact_email ON core_contact(email);
CREATE INDEX ix_alias ON core_contact_alias(alias);
CREATE INDEX ix_contact_phone ON core_contact(phone);
CREATE INDEX ix_user_email ON core_user(email);
CREATE INDEX ix_alias_contact ON core_contact_alias(contact_id);
