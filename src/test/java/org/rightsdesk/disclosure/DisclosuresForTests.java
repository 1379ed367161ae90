package org.rightsdesk.disclosure;

import java.time.Clock;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** Makes the room for the tests of rooms above it. */
public final class DisclosuresForTests {

  private DisclosuresForTests() {}

  public static Disclosures on(
      RoomDatabase database, CaseFiles cases, DataMap dataMap, ApplicationEventPublisher events, Clock clock) {
    return new Disclosures(cases, dataMap, new DisclosureStore(database.jdbc()), events, clock);
  }
}
