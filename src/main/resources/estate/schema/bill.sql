-- Finance: invoices, payments, fees for requests, and the register of suppliers.
-- References to tables of another system stand in the data map.

CREATE TABLE bill_invoice (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  number VARCHAR(20) NOT NULL UNIQUE,
  bill_to_name VARCHAR(160) NOT NULL,
  bill_to_address VARCHAR(400) NOT NULL,
  issued_on DATE NOT NULL,
  total DECIMAL(12,2) NOT NULL,
  currency CHAR(3) NOT NULL,
  keep_until DATE NOT NULL
);

CREATE TABLE bill_payment (
  id INTEGER PRIMARY KEY,
  invoice_id INTEGER REFERENCES bill_invoice(id),
  method VARCHAR(12) NOT NULL,
  last4 CHAR(4),
  payer_name VARCHAR(160),
  amount DECIMAL(12,2) NOT NULL,
  received_on DATE NOT NULL,
  status VARCHAR(12) NOT NULL
);

CREATE TABLE bill_dsr_fee (
  id INTEGER PRIMARY KEY,
  case_key VARCHAR(36) NOT NULL,
  amount DECIMAL(8,2) NOT NULL,
  currency CHAR(3) NOT NULL,
  method VARCHAR(12) NOT NULL,
  received_on DATE NOT NULL,
  cleared_on DATE,
  returned_on DATE,
  refunded DECIMAL(8,2) DEFAULT 0 NOT NULL
);

CREATE TABLE src_processor (
  id INTEGER PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  kind VARCHAR(30) NOT NULL,
  country CHAR(2) NOT NULL,
  contact VARCHAR(254) NOT NULL,
  api BOOLEAN NOT NULL,
  sla_days INTEGER NOT NULL
);

CREATE INDEX ix_payment_invoice ON bill_payment(invoice_id);
