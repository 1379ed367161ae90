package org.rightsdesk.datamap;

import java.util.Set;

/**
 * How answers compare with what is on file.
 *
 * @param fit whether they fit exactly one person of that name, and are strong enough to tell that it is them
 * @param people the keys of the records of everybody of that name whom the answers may be about; numbers, nothing personal
 */
public record AnswersOnFile(boolean fit, Set<String> people) {

  public AnswersOnFile {
    people = Set.copyOf(people);
  }
}
