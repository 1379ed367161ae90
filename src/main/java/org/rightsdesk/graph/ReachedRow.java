package org.rightsdesk.graph;

import java.util.Map;

/**
 * One row that a search reached.
 *
 * @param values by field: texts, numbers, truth values, lists and maps of these, or null; days and times as ISO 8601
 * @param path from the identifier along the references; empty in a plain search
 * @param reason why it is that sure; empty in a plain search
 */
public record ReachedRow(
    CollectionAddress collection, Map<String, Object> values, Sureness sureness, String path, String reason) {

  /** The values are personal. */
  @Override
  public String toString() {
    return "row of " + collection + ", " + sureness;
  }
}
