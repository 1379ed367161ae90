package org.rightsdesk.datamap;

import java.util.List;
import java.util.Optional;

/**
 * One system as the data map describes it.
 *
 * @param register its people are those by whom the company knows who somebody is
 */
record MapSystem(DataSystem description, MapPlace place, int order, boolean register, List<MapCollection> collections) {

  SystemKey key() {
    return description.key();
  }

  Optional<MapCollection> collection(String name) {
    return collections.stream().filter(collection -> collection.name().equals(name)).findFirst();
  }
}
