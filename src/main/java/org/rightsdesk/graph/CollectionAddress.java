package org.rightsdesk.graph;

/** A collection of a dataset. */
public record CollectionAddress(String dataset, String collection) implements Comparable<CollectionAddress> {

  public FieldAddress field(String name) {
    return new FieldAddress(this, name);
  }

  @Override
  public int compareTo(CollectionAddress other) {
    int first = dataset.compareTo(other.dataset);
    return first != 0 ? first : collection.compareTo(other.collection);
  }

  @Override
  public String toString() {
    return dataset + "." + collection;
  }
}
