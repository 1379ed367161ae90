package org.rightsdesk.graph;

/** Values of one field lead to rows of another collection. */
record Edge(FieldAddress from, FieldAddress to) implements Comparable<Edge> {

  @Override
  public int compareTo(Edge other) {
    int first = from.compareTo(other.from);
    return first != 0 ? first : to.compareTo(other.to);
  }

  @Override
  public String toString() {
    return from + " > " + to;
  }
}
