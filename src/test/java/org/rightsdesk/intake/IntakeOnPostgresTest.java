package org.rightsdesk.intake;

import org.rightsdesk.testing.Postgres;
import org.rightsdesk.testing.RoomDatabase;

/** The same promises, kept on a real PostgreSQL. */
class IntakeOnPostgresTest extends IntakeTest {

  @Override
  RoomDatabase database() {
    return Postgres.migrated();
  }
}
