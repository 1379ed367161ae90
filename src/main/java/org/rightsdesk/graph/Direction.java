package org.rightsdesk.graph;

/** Which way values go along a reference. */
public enum Direction {
  /** The field that carries the reference feeds the other. */
  TO,
  /** The other field feeds the one that carries the reference. */
  FROM,
  /** Either feeds the other. */
  BOTH
}
