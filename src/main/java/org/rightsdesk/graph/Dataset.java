package org.rightsdesk.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One system as a data map describes it.
 *
 * @param key its name among all datasets of the map
 * @param schema the schema in which its tables are, where the connection's own is not meant
 * @param after datasets that are searched before it
 * @param byHand no connection reaches it; a person looks there (our key {@code connector: by_hand})
 * @param node where it stands in the file, for keys that the open format does not have
 */
public record Dataset(
    String key, Optional<String> schema, Set<String> after, boolean byHand, List<DatasetCollection> collections, MapNode node) {

  public Optional<DatasetCollection> collection(String name) {
    return collections.stream().filter(collection -> collection.name().equals(name)).findFirst();
  }
}
