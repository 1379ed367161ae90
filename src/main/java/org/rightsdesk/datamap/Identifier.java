package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.MapField.Identity;

/**
 * One identifier of the person.
 *
 * @param shared other people are on file with it, or it is a mailbox of a whole company
 */
@Personal
record Identifier(Identity kind, String value, Origin origin, boolean shared) {

  enum Origin {
    GIVEN("that was given"),
    ON_FILE("that is on file for this person"),
    FORMER("that is on file as an older one of this person");

    private final String words;

    Origin(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  Identifier sharedIf(boolean others) {
    return new Identifier(kind, value, origin, shared || others);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }

  /**
   * Between which days an address or number was whose; open ends are unknown.
   *
   * @param owner tells one record of people from another
   */
  @Personal
  record Holder(Identity kind, String value, String owner, boolean ours, Optional<LocalDate> from, Optional<LocalDate> to) {

    boolean covers(LocalDate day) {
      return from.map(first -> !day.isBefore(first)).orElse(true) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean isBounded() {
      return from.isPresent() || to.isPresent();
    }

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }
}
