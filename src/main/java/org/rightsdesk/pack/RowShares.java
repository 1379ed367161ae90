package org.rightsdesk.pack;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.disclosure.CollectionKey;

/** Shares the rows that a document may print among the collections: small ones whole, large ones what is left. */
final class RowShares {

  private RowShares() {}

  static Map<CollectionKey, Integer> of(List<ReleasedCollection> collections, int atMost) {
    Map<CollectionKey, Integer> shares = new HashMap<>();
    int left = atMost;
    int open = collections.size();
    for (ReleasedCollection collection :
        collections.stream().sorted(Comparator.comparingInt((ReleasedCollection one) -> one.rows().size())).toList()) {
      int share = Math.min(collection.rows().size(), left / open);
      shares.put(collection.key(), share);
      left -= share;
      open--;
    }
    return shares;
  }
}
