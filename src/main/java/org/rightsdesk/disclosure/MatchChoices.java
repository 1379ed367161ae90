package org.rightsdesk.disclosure;

import java.util.Map;
import org.rightsdesk.casefile.PartRef;

/**
 * What a reviewer said about whose rows they are; true means the person's. A choice for an item goes before one for its
 * collection, and one for a collection counts for its doubtful rows only.
 */
public record MatchChoices(Map<CollectionKey, Boolean> collections, Map<PartRef, Boolean> items) {

  public MatchChoices {
    collections = Map.copyOf(collections);
    items = Map.copyOf(items);
  }
}
