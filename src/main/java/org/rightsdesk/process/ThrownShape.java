package org.rightsdesk.process;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What may be logged of an exception: its types and our own places in the code, but none of its messages. */
final class ThrownShape {

  private static final int PLACES = 6;

  private ThrownShape() {}

  static String of(Throwable thrown) {
    StringBuilder shape = new StringBuilder();
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      shape.append(shape.isEmpty() ? "" : " <- ").append(t.getClass().getName()).append(" at ").append(places(t));
      if (t instanceof java.sql.SQLException sql) {
        shape.append(" SQL state ").append(sql.getSQLState());
      }
    }
    return shape.toString();
  }

  private static String places(Throwable thrown) {
    String own =
        Arrays.stream(thrown.getStackTrace())
            .filter(place -> place.getClassName().startsWith("org.rightsdesk."))
            .limit(PLACES)
            .map(place -> place.getFileName() + ":" + place.getLineNumber())
            .collect(Collectors.joining(", "));
    return own.isEmpty() ? "somebody else's code" : own;
  }
}
