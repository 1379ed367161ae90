package org.rightsdesk.datamap;

import java.util.List;
import org.rightsdesk.casefile.Personal;

/**
 * What a locator has to look for, and where.
 *
 * @param system where
 * @param lookFor one entry for each kind of identifier: kind in plain words, and the spellings to try
 * @param query the words as they can be pasted into a search box
 */
@Personal
public record HandSearch(DataSystem system, List<LookFor> lookFor, String query) {

  public HandSearch {
    lookFor = List.copyOf(lookFor);
  }

  /**
   * @param kind such as "E-mail address"
   * @param spellings as given first, then as found on file
   */
  @Personal
  public record LookFor(String kind, List<String> spellings) {

    public LookFor {
      spellings = List.copyOf(spellings);
    }

    @Override
    public String toString() {
      return kind;
    }
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
