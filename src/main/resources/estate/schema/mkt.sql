-- Marketing: lists, subscriptions, campaigns, what was sent, and who must not be written to.
-- References to tables of another system stand in the data map.

CREATE TABLE mkt_list (
  id INTEGER PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  channel VARCHAR(8) NOT NULL
);

CREATE TABLE mkt_subscription (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES mkt_list(id),
  contact_id INTEGER,
  address VARCHAR(254) NOT NULL,
  basis VARCHAR(20) NOT NULL,
  evidence VARCHAR(300),
  subscribed_at TIMESTAMP NOT NULL,
  unsubscribed_at TIMESTAMP
);

CREATE TABLE mkt_suppression (
  id INTEGER PRIMARY KEY,
  channel VARCHAR(8) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  address_hash CHAR(64) NOT NULL,
  address_hint VARCHAR(40),
  since TIMESTAMP NOT NULL,
  origin VARCHAR(30) NOT NULL,
  UNIQUE (channel, purpose, address_hash)
);

CREATE TABLE mkt_campaign (
  id INTEGER PRIMARY KEY,
  name VARCHAR(120) NOT NULL,
  channel VARCHAR(8) NOT NULL,
  purpose VARCHAR(20) NOT NULL,
  cutoff_at TIMESTAMP,
  sent_at TIMESTAMP,
  vendor VARCHAR(80)
);

CREATE TABLE mkt_send (
  id INTEGER PRIMARY KEY,
  campaign_id INTEGER NOT NULL REFERENCES mkt_campaign(id),
  contact_id INTEGER,
  address VARCHAR(254) NOT NULL,
  status VARCHAR(12) NOT NULL,
  opened_at TIMESTAMP,
  clicked_at TIMESTAMP,
  bounced BOOLEAN
);

CREATE TABLE mkt_survey_response (
  id INTEGER PRIMARY KEY,
  survey VARCHAR(80) NOT NULL,
  contact_id INTEGER,
  promised_anonymous BOOLEAN NOT NULL,
  answers_json VARCHAR(8000) NOT NULL,
  at TIMESTAMP NOT NULL
);

CREATE TABLE mkt_permission (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER NOT NULL,
  kind VARCHAR(30) NOT NULL,
  granted_at TIMESTAMP NOT NULL,
  evidence VARCHAR(300) NOT NULL,
  withdrawn_at TIMESTAMP
);

CREATE TABLE mkt_disclosure (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER,
  recipient VARCHAR(120) NOT NULL,
  recipient_type VARCHAR(12) NOT NULL,
  categories VARCHAR(200) NOT NULL,
  authority VARCHAR(20) NOT NULL,
  authority_ref VARCHAR(120),
  at TIMESTAMP NOT NULL
);

CREATE INDEX ix_send_contact ON mkt_send(contact_id);
CREATE INDEX ix_send_address ON mkt_send(address);
CREATE INDEX ix_subscription_contact ON mkt_subscription(contact_id);
CREATE INDEX ix_subscription_address ON mkt_subscription(address);
