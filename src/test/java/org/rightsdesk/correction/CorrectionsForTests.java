package org.rightsdesk.correction;

import java.time.Clock;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.context.ApplicationEventPublisher;

/** Makes the room for the tests of rooms above it. */
public final class CorrectionsForTests {

  private CorrectionsForTests() {}

  public static Corrections on(
      RoomDatabase database, CaseFiles cases, DataMap dataMap, ApplicationEventPublisher events, Clock clock) {
    CopyStore copies = new CopyStore(database.jdbc());
    TurnStore turns = new TurnStore(database.jdbc());
    return new Corrections(
        cases, dataMap, new CorrectionStore(database.jdbc()), copies, turns, new Turns(turns, copies, events, clock), events,
        clock);
  }
}
