package org.rightsdesk.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.rightsdesk.testing.RoomDatabase;

/** The same promises, kept on a real PostgreSQL. */
class IntakeOnPostgresTest extends IntakeTest {

  private static EmbeddedPostgres server;
  private static int databases;

  @Override
  RoomDatabase database() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.builder().start();
      }
      String name = "intake_" + ++databases;
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return RoomDatabase.on(server.getDatabase("postgres", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
  }
}
