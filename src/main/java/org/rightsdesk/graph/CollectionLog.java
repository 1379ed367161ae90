package org.rightsdesk.graph;

import java.util.List;
import java.util.Map;

/**
 * How one collection was searched; without a single value.
 *
 * @param state searched, skipped, or failed
 * @param why a sentence, unless it was searched
 * @param by field: where the values came from with which it was searched
 * @param queries the statements, with ? for values, each once
 * @param statements how many were sent
 * @param rows by sureness
 * @param notCast values that do not fit the field, as sentences
 */
public record CollectionLog(
    CollectionAddress collection,
    State state,
    String why,
    Map<String, List<String>> by,
    List<String> queries,
    int statements,
    Map<Sureness, Long> rows,
    long milliseconds,
    List<String> notCast) {

  public enum State {
    SEARCHED,
    SKIPPED,
    FAILED
  }
}
