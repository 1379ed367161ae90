package org.rightsdesk.casefile;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody who looks for cases has said.
 *
 * @param words a part of a number, or of a name; empty fits every case
 * @param alsoInNames whether names are looked through too: only for those who may see them
 * @param right only cases of this right
 * @param among only these cases
 */
@Personal
public record CaseSearch(FreeText words, boolean alsoInNames, Optional<Right> right, Optional<Set<CaseRef>> among) {

  public static final CaseSearch EVERYTHING =
      new CaseSearch(new FreeText(""), false, Optional.empty(), Optional.empty());

  public CaseSearch {
    among = among.map(Set::copyOf);
  }

  @Override
  public String toString() {
    return "•••";
  }
}
