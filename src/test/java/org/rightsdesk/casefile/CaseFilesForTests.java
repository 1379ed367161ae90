package org.rightsdesk.casefile;

import java.time.Clock;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** The real case files on a test database, for the tests of other rooms. */
public final class CaseFilesForTests {

  private CaseFilesForTests() {}

  public static CaseFiles on(RoomDatabase database, ApplicationEventPublisher events, Clock clock) {
    return new CaseFiles(new CaseFileStore(database.jdbc()), new PageSecrets("a secret of the tests"), events, clock);
  }
}
