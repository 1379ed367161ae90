package org.rightsdesk.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom to search for, and how.
 *
 * @param identities values by the kind of identifier, such as {@code email}
 * @param categories only fields of these data categories are told, and what lies below them; all if empty
 * @param plain every row that is reached, whosever it is, without a word about how sure that is
 * @param seconds time that one statement may take
 * @param chunk how many values one statement looks for at most
 */
public record SearchRequest(
    Map<String, List<String>> identities, Set<String> categories, boolean plain, int seconds, int chunk) {

  /** The kinds only: the values are personal. */
  @Override
  public String toString() {
    return "search by " + identities.keySet();
  }
}
