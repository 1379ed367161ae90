package org.rightsdesk.testing;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fresh in-memory database with all migrations, for the tests of one room. */
public final class RoomDatabase {

  private final DataSource dataSource;

  private RoomDatabase(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  public static RoomDatabase inMemory() {
    JdbcDataSource copy = fresh();
    try (Connection connection = copy.getConnection()) {
      RunScript.execute(connection, new StringReader(Migrated.SCRIPT));
    } catch (SQLException unlike) {
      throw new IllegalStateException(unlike);
    }
    return new RoomDatabase(copy);
  }

  private static JdbcDataSource fresh() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return h2;
  }

  /** A database after all migrations, as H2 writes it down: to copy it takes a fraction of the time to migrate again. */
  private static final class Migrated {

    static final String SCRIPT =
        String.join("\n", on(fresh()).jdbc().sql("script nopasswords nosettings").query(String.class).list());
  }

  /** An empty database of any other kind, such as a PostgreSQL server. */
  public static RoomDatabase on(DataSource empty) {
    Flyway.configure().dataSource(empty).load().migrate();
    return new RoomDatabase(empty);
  }

  static RoomDatabase already(DataSource migrated) {
    return new RoomDatabase(migrated);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }
}
