package org.rightsdesk.disclosure;

import java.util.Optional;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/** One row of the review as it is stored; its values stay with the search. */
@Personal
record StoredItem(
    PartRef id,
    CollectionKey collection,
    boolean heldForOther,
    Optional<Boolean> theirs,
    Optional<ReviewItem.Decided> decision) {

  boolean isSomebodyElses() {
    return theirs.isPresent() && !theirs.get();
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
