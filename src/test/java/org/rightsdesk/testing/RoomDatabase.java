package org.rightsdesk.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
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
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    return on(h2);
  }

  /** An empty database of any other kind, such as a PostgreSQL server. */
  public static RoomDatabase on(DataSource empty) {
    Flyway.configure().dataSource(empty).load().migrate();
    return new RoomDatabase(empty);
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
