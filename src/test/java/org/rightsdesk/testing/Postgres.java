package org.rightsdesk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One real PostgreSQL server for all tests of a run; each gets databases of its own. It ends with the run. */
public final class Postgres {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private Postgres() {}

  /** A new database without tables. */
  public static DataSource empty() {
    return create("");
  }

  /** A new database after all migrations. */
  public static RoomDatabase migrated() {
    return RoomDatabase.already(create(" template " + Migrated.NAME));
  }

  private static DataSource create(String template) {
    return create("test_" + DATABASES.incrementAndGet(), template);
  }

  private static DataSource create(String name, String template) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + template);
      return Server.RUNNING.getDatabase("postgres", name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Server {

    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A database after all migrations, to copy: that takes a fraction of the time to migrate again. */
  private static final class Migrated {

    static final String NAME = migrate("migrated");

    private static String migrate(String name) {
      RoomDatabase.on(create(name, ""));
      return name;
    }
  }
}
