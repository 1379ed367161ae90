package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;

/**
 * One field of one row, what it holds, and what it is to hold.
 *
 * @param on the day that the row shall name as that of its last change, where it has a column for that
 */
@Personal
record Change(Place place, String from, String to, Optional<LocalDate> on) {

  /** @param rowKey the row's primary key, a whole number */
  record Place(MapCollection collection, MapField field, long rowKey) {

    MapField key() {
      return collection.numberKey().orElseThrow();
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
