package org.rightsdesk.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The references of a map as edges: those that go one way, and pairs of fields between which values go either way. */
final class References {

  private final Set<Edge> oneWay = new TreeSet<>();
  private final Set<Edge> bothWays = new TreeSet<>();

  /** Of references that point at nothing, or within one collection, there is no edge. */
  References(Collection<DatasetCollection> collections) {
    Set<FieldAddress> fields = new HashSet<>();
    collections.forEach(c -> c.allFields().forEach(field -> fields.add(c.address().field(field.path()))));
    for (DatasetCollection collection : collections) {
      collection.allFields().forEach(field -> field.references().forEach(reference -> {
        FieldAddress here = collection.address().field(field.path());
        if (fields.contains(reference.target()) && !reference.target().collection().equals(collection.address())) {
          add(here, reference.target(), reference.direction());
        }
      }));
    }
    bothWays.removeIf(edge -> oneWay.contains(edge) && oneWay.contains(new Edge(edge.to(), edge.from())));
  }

  private void add(FieldAddress here, FieldAddress there, Direction direction) {
    switch (direction) {
      case TO -> oneWay.add(new Edge(here, there));
      case FROM -> oneWay.add(new Edge(there, here));
      case BOTH -> bothWays.add(here.compareTo(there) < 0 ? new Edge(here, there) : new Edge(there, here));
    }
  }

  Set<Edge> oneWay() {
    return oneWay;
  }

  /** Each once, its first end the one that comes first by name. */
  Set<Edge> bothWays() {
    return bothWays;
  }
}
