package org.rightsdesk.deadline;

import java.time.Instant;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * One time that a manager put a case under another law.
 *
 * @param from the code of the law before
 * @param to the code of the law since
 */
@Personal
public record LawChange(Instant at, String by, String from, String to, FreeText reason) {

  @Override
  public String toString() {
    return from + " to " + to;
  }
}
