package org.rightsdesk.graph;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One connection to the database of a dataset: a transaction that only reads, with a time limit for each statement. */
final class Database implements AutoCloseable {

  private static final int FETCH = 1_000;

  private final Connection connection;
  private final int seconds;
  private final String quote;
  private final boolean postgres;
  private final Map<Optional<String>, Map<String, Table>> schemas;

  /** @param schemas the tables that are known already; a look at the catalogue costs more than a search */
  Database(Connection connection, int seconds, Map<Optional<String>, Map<String, Table>> schemas) throws SQLException {
    this.schemas = schemas;
    this.connection = connection;
    this.seconds = seconds;
    try {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      this.quote = connection.getMetaData().getIdentifierQuoteString();
      this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException failed) {
      connection.close();
      throw failed;
    }
  }

  boolean isPostgres() {
    return postgres;
  }

  /** What is known of its tables may be old. */
  void forgetTables() {
    schemas.clear();
  }

  String quoted(String name) {
    return Table.quoted(name, quote);
  }

  /** The table that a collection names, which may name a schema too, with a dot between. */
  Table table(Optional<String> schema, String name) throws CannotSearch {
    try {
      int dot = name.indexOf('.');
      Optional<Table> found = find(schema, name);
      if (found.isEmpty() && dot > 0) {
        found = find(Optional.of(name.substring(0, dot)), name.substring(dot + 1));
      }
      return found.orElseThrow(() -> new CannotSearch("The database has no table \"" + name + "\"."));
    } catch (SQLException failed) {
      throw refused("look at its tables", failed);
    }
  }

  private Optional<Table> find(Optional<String> schema, String name) throws SQLException {
    Map<String, Table> tables = schemas.get(schema);
    if (tables == null) {
      tables = Table.inSchema(connection, schema, quote);
      schemas.put(schema, tables);
    }
    Table exact = tables.get(name);
    return exact != null
        ? Optional.of(exact)
        : tables.entrySet().stream().filter(t -> t.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
  }

  interface EachRow {
    void take(ResultSet row) throws SQLException;
  }

  void query(String sql, List<Object> values, EachRow each) throws CannotSearch {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(seconds);
      statement.setFetchSize(FETCH);
      int place = 1;
      for (Object value : values) {
        statement.setObject(place++, value);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.take(rows);
        }
      }
    } catch (SQLException failed) {
      throw refused("answer a query", failed);
    }
  }

  /** What a database says may quote values: only its code is told. What failed ends the transaction; a new one begins. */
  private CannotSearch refused(String what, SQLException failed) {
    try {
      connection.rollback();
    } catch (SQLException gone) {
      return new CannotSearch("The connection to the database broke (SQL state " + gone.getSQLState() + ").");
    }
    return new CannotSearch("The database did not " + what + " (SQL state " + failed.getSQLState() + ").");
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException gone) {
      // It only read: nothing is lost.
    }
  }
}
