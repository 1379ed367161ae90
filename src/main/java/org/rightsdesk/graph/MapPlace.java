package org.rightsdesk.graph;

/**
 * Where something stands in the files of a data map.
 *
 * @param line counted from 1; 0 where a file has no lines to speak of
 * @param path the keys and names that lead there, such as {@code dataset.shop.collections.orders}
 */
public record MapPlace(String file, int line, String path) {

  public MapFault fault(String what) {
    return new MapFault(this, what);
  }
}
