package org.rightsdesk.disclosure;

import java.util.Map;
import java.util.Set;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/**
 * What a reviewer chose on one form. A choice for an item goes before one for its collection.
 *
 * @param asProposed collections of which all open items are treated as proposed; items without a proposal stay open
 * @param collections one choice for all items of a collection that are the person's, not held for a customer, and
 *     not decided one by one
 * @param items choices for single items
 */
@Personal
public record ReviewChoices(
    Set<CollectionKey> asProposed, Map<CollectionKey, ItemChoice> collections, Map<PartRef, ItemChoice> items) {

  public ReviewChoices {
    asProposed = Set.copyOf(asProposed);
    collections = Map.copyOf(collections);
    items = Map.copyOf(items);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
