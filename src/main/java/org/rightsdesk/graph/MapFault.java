package org.rightsdesk.graph;

/**
 * Something wrong in a data map.
 *
 * @param what a sentence
 */
public record MapFault(MapPlace place, String what) {

  /** {@code file:line path: sentence} */
  @Override
  public String toString() {
    return place.file()
        + (place.line() > 0 ? ":" + place.line() : "")
        + (place.path().isEmpty() ? "" : " " + place.path())
        + ": " + what;
  }
}
