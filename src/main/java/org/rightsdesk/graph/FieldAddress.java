package org.rightsdesk.graph;

/**
 * A field of a collection of a dataset.
 *
 * @param field its name; for a field within others, all their names with dots between
 */
public record FieldAddress(CollectionAddress collection, String field) implements Comparable<FieldAddress> {

  @Override
  public int compareTo(FieldAddress other) {
    int first = collection.compareTo(other.collection);
    return first != 0 ? first : field.compareTo(other.field);
  }

  @Override
  public String toString() {
    return collection + "." + field;
  }
}
