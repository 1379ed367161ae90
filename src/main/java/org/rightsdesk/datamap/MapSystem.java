package org.rightsdesk.datamap;

import java.util.List;
import java.util.Optional;
import org.rightsdesk.graph.MapPlace;

/**
 * One system as the data map describes it.
 *
 * @param register its people are those by whom the company knows who somebody is
 * @param writable a connector may change its rows; if not, a person does
 */
record MapSystem(
    DataSystem description, MapPlace place, int order, boolean register, boolean writable, List<MapCollection> collections) {

  SystemKey key() {
    return description.key();
  }

  Optional<MapCollection> collection(String name) {
    return collections.stream().filter(collection -> collection.name().equals(name)).findFirst();
  }
}
