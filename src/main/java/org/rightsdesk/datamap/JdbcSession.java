package org.rightsdesk.datamap;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction in a foreign database, with a time limit for signing in and for each statement. What was not committed
 * when it closes is rolled back. What goes wrong is {@link SystemUnavailable}; foreign messages hold values, so only
 * their codes are logged.
 */
final class JdbcSession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JdbcSession.class);
  private static final int SIGN_IN_SECONDS = 5;

  private final SystemKey system;
  private final SearchLimits limits;
  private final Connection connection;

  private JdbcSession(SystemConnection to, SearchLimits limits, boolean readOnly, int isolation) {
    this.system = to.system();
    this.limits = limits;
    limitSignIn(to.dataSource());
    try {
      connection = to.dataSource().getConnection();
    } catch (SQLException failed) {
      throw unavailable("sign-in", failed);
    }
    try {
      connection.setReadOnly(readOnly);
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(false);
    } catch (SQLException failed) {
      close();
      throw unavailable("start", failed);
    }
  }

  /** It sees one state of the database, and cannot write. */
  static JdbcSession forReading(SystemConnection to, SearchLimits limits) {
    return new JdbcSession(to, limits, true, Connection.TRANSACTION_REPEATABLE_READ);
  }

  static JdbcSession forWriting(SystemConnection to, SearchLimits limits) {
    return new JdbcSession(to, limits, false, Connection.TRANSACTION_READ_COMMITTED);
  }

  PreparedStatement prepare(String sql, List<?> values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(sql);
    prepared.setQueryTimeout(limits.querySeconds());
    int place = 1;
    for (Object value : values) {
      prepared.setObject(place++, value);
    }
    return prepared;
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException failed) {
      throw unavailable("taking back", failed);
    }
  }

  /** The value as text: dates and times as ISO 8601, empty where there is none. */
  static String text(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
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

  SystemUnavailable unavailable(String when, SQLException failed) {
    LOG.warn(
        "System {} failed at {}: SQL state {}, code {}", system, when, failed.getSQLState(), failed.getErrorCode());
    return new SystemUnavailable(system);
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
