-- The public site: customers' logos and what customers said.
-- References to tables of another system stand in the data map.

CREATE TABLE cms_customer_logo (
  id INTEGER PRIMARY KEY,
  account_id INTEGER NOT NULL,
  file VARCHAR(200) NOT NULL,
  link VARCHAR(300),
  alt_text VARCHAR(200),
  shown BOOLEAN NOT NULL,
  blocked BOOLEAN DEFAULT FALSE NOT NULL,
  changed_at TIMESTAMP NOT NULL
);

CREATE TABLE cms_testimonial (
  id INTEGER PRIMARY KEY,
  account_id INTEGER,
  person_name VARCHAR(160),
  job_title VARCHAR(80),
  quote VARCHAR(2000),
  photo VARCHAR(200),
  shown BOOLEAN NOT NULL
);
