-- Personnel.
-- References to tables of another system stand in the data map.

CREATE TABLE hr_employee (
  id INTEGER PRIMARY KEY,
  full_name VARCHAR(160) NOT NULL,
  email VARCHAR(254) NOT NULL,
  is_dsr_staff BOOLEAN NOT NULL,
  left_on DATE,
  grievance_ref VARCHAR(20)
);
