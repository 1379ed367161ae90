package org.rightsdesk.datamap;

import java.util.List;

/**
 * One system of the data map.
 *
 * @param name what people call it
 * @param description what it is for
 * @param byHand a locator has to look
 * @param place where a locator has to look; empty unless by hand
 * @param restricted only few members of staff may look into it
 * @param collections its collections in the order of the map
 */
public record DataSystem(
    SystemKey key,
    String name,
    String description,
    boolean byHand,
    String place,
    boolean restricted,
    List<CollectionDescription> collections) {

  public DataSystem {
    collections = List.copyOf(collections);
  }
}
