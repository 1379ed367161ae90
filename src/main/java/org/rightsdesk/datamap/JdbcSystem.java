package org.rightsdesk.datamap;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look into a system by SQL: read-only, in one transaction, with a time limit for signing in and for each query.
 * What goes wrong is {@link SystemUnavailable}; foreign messages hold values, so only their codes are logged.
 */
final class JdbcSystem implements Finds, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcSystem.class);
  private static final int SIGN_IN_SECONDS = 5;

  private final SystemKey system;
  private final SearchLimits limits;
  private final Connection connection;

  JdbcSystem(SystemConnection to, SearchLimits limits) {
    this.system = to.system();
    this.limits = limits;
    limitSignIn(to.dataSource());
    try {
      connection = to.dataSource().getConnection();
    } catch (SQLException failed) {
      throw unavailable("sign-in", failed);
    }
    try {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
    } catch (SQLException failed) {
      close();
      throw unavailable("start", failed);
    }
  }

  @Override
  public Rows find(MapCollection collection, List<Condition> anyOf) {
    List<SelectStatement> statements = SelectStatement.of(collection, anyOf, limits);
    Map<List<String>, Row> found = new LinkedHashMap<>();
    boolean cut = false;
    for (SelectStatement statement : statements) {
      List<Row> rows = statement.asks() ? run(collection, statement) : List.of();
      cut |= rows.size() > limits.rows();
      rows.forEach(row -> found.putIfAbsent(row.key(), row));
    }
    List<Row> ordered = found.values().stream().sorted(Row.BY_KEY).toList();
    cut |= ordered.size() > limits.rows();
    List<String> notes = new ArrayList<>(statements.stream().flatMap(s -> s.notes().stream()).distinct().toList());
    if (cut) {
      notes.add(
          "There are more rows of \"%s\" than the limit of %,d; only the first were looked at."
              .formatted(collection.description().name(), limits.rows()));
    }
    List<String> queries = statements.stream().filter(SelectStatement::asks).map(SelectStatement::shown).distinct().toList();
    return new Rows(ordered.size() > limits.rows() ? ordered.subList(0, limits.rows()) : ordered, queries, notes);
  }

  private List<Row> run(MapCollection collection, SelectStatement statement) {
    try (PreparedStatement prepared = connection.prepareStatement(statement.sql())) {
      prepared.setQueryTimeout(limits.querySeconds());
      prepared.setFetchSize(500);
      int place = 1;
      for (Object value : statement.values()) {
        prepared.setObject(place++, value);
      }
      List<Row> rows = new ArrayList<>();
      try (ResultSet result = prepared.executeQuery()) {
        while (result.next()) {
          Map<String, String> values = new TreeMap<>();
          int column = 1;
          for (MapField field : collection.fields()) {
            values.put(field.name(), text(result.getObject(column), result, column));
            column++;
          }
          rows.add(new Row(collection, values));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw unavailable("query of " + collection, failed);
    }
  }

  private static String text(Object value, ResultSet result, int column) throws SQLException {
    if (value == null) {
      return "";
    }
    if (value instanceof java.sql.Timestamp timestamp) {
      return timestamp.toLocalDateTime().toString();
    }
    if (value instanceof java.sql.Date date) {
      return date.toLocalDate().toString();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof java.sql.Clob || value instanceof java.sql.Array) {
      return String.valueOf(result.getString(column));
    }
    return value instanceof String characters ? characters.stripTrailing() : value.toString();
  }

  private void limitSignIn(DataSource source) {
    try {
      if (source.getLoginTimeout() == 0) {
        source.setLoginTimeout(SIGN_IN_SECONDS);
      }
    } catch (SQLFeatureNotSupportedException | UnsupportedOperationException pooled) {
      LOG.debug("The connection pool of {} sets its own time limit", system);
    } catch (SQLException failed) {
      LOG.debug("No time limit for signing in to {}: {}", system, failed.getSQLState());
    }
  }

  private SystemUnavailable unavailable(String when, SQLException failed) {
    LOG.warn(
        "System {} failed at {}: SQL state {}, code {}", system, when, failed.getSQLState(), failed.getErrorCode());
    return new SystemUnavailable(system);
  }

  @Override
  public void close() {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      connection.setReadOnly(false);
    } catch (SQLException failed) {
      LOG.debug("The transaction in {} did not end: {}", system, failed.getSQLState());
    } finally {
      try {
        connection.close();
      } catch (SQLException failed) {
        LOG.debug("The connection to {} did not close: {}", system, failed.getSQLState());
      }
    }
  }
}
