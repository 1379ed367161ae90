package org.rightsdesk.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes rows into one table, many at a time. The caller commits. */
final class Rows implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Rows.class);
  private static final int AT_A_TIME = 1_000;
  private static final int SAY_EVERY = 50_000;

  private final String table;
  private final int width;
  private final PreparedStatement statement;
  private final Optional<Rows> parents;
  private int written;

  private Rows(String table, int width, PreparedStatement statement, Optional<Rows> parents) {
    this.table = table;
    this.width = width;
    this.statement = statement;
    this.parents = parents;
  }

  /** @param columns the names of the columns in the order in which {@link #add} gives their values, with commas */
  static Rows into(Connection connection, String table, String columns) throws SQLException {
    return into(connection, table, columns, Optional.empty());
  }

  /** Rows that point at rows of another table, which are always written first. */
  static Rows into(Connection connection, String table, String columns, Rows parents) throws SQLException {
    return into(connection, table, columns, Optional.of(parents));
  }

  private static Rows into(Connection connection, String table, String columns, Optional<Rows> parents)
      throws SQLException {
    int width = columns.split(",").length;
    String marks = Arrays.stream(columns.split(",")).map(column -> "?").collect(Collectors.joining(", "));
    String sql = "insert into " + table + " (" + columns + ") values (" + marks + ")";
    return new Rows(table, width, connection.prepareStatement(sql), parents);
  }

  Rows add(Object... values) throws SQLException {
    if (values.length != width) {
      throw new IllegalArgumentException(table + " takes " + width + " values, not " + values.length);
    }
    for (int i = 0; i < width; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
    if (++written % AT_A_TIME == 0) {
      flush();
    }
    if (written % SAY_EVERY == 0) {
      log.info("  {}: {} rows so far", table, String.format("%,d", written));
    }
    return this;
  }

  private void flush() throws SQLException {
    if (parents.isPresent()) {
      parents.get().flush();
    }
    statement.executeBatch();
  }

  int written() {
    return written;
  }

  @Override
  public void close() throws SQLException {
    flush();
    statement.close();
    log.info("  {}: {} rows", table, String.format("%,d", written));
  }
}
