package org.rightsdesk.demo;

import java.sql.Connection;
import java.sql.SQLException;

/** One of the company's systems: knows how to fill its own tables, the same way each time. */
interface CompanySystem {

  /** The short name of the system, of its database and of its part of the data map. */
  String key();

  /** Writes all rows; the tables are there and empty. The caller commits. */
  void fill(Connection to, Company company) throws SQLException;
}
