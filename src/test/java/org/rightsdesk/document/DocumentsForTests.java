package org.rightsdesk.document;

import java.time.Clock;

/** Makes the room for the tests of rooms above it. */
public final class DocumentsForTests {

  private DocumentsForTests() {}

  public static Documents at(Clock clock) {
    return new Documents(clock);
  }
}
