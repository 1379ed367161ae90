package org.rightsdesk.datamap;

import java.util.List;
import org.rightsdesk.casefile.Personal;

/**
 * A word in folded letters; between its parts a folded letter may follow (Müller, Mueller and Muller are one).
 *
 * @param whole the word is all that the field holds
 */
@Personal
record WordPattern(List<String> parts, boolean whole) {

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
