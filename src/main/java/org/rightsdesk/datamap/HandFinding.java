package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;

/**
 * What a locator found by hand.
 *
 * @param items what was found; empty is a signed "nothing"
 * @param how where and how it was looked for, in the locator's words; may be empty
 */
@Personal
public record HandFinding(List<Item> items, String how) {

  public HandFinding {
    items = List.copyOf(items);
  }

  /**
   * @param title what it is, such as "Letter about the invoice"
   * @param where where it was, such as "Box 14, folder 3"
   * @param date of the item, if it has one
   * @param text what it says
   * @param match how sure it is that it is about the person
   */
  @Personal
  public record Item(String title, String where, Optional<LocalDate> date, String text, Match match) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
