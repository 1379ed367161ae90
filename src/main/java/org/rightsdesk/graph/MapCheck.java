package org.rightsdesk.graph;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What shows only when all files of a map are read. */
final class MapCheck {

  private final DataGraph graph;
  private final Consumer<MapFault> faults;
  private boolean referencesHold = true;

  MapCheck(DataGraph graph, Consumer<MapFault> faults) {
    this.graph = graph;
    this.faults = faults;
  }

  void run() {
    for (Dataset dataset : graph.datasets()) {
      MapNode after = DatasetReader.fides(dataset.node()).child("after");
      for (String key : dataset.after()) {
        if (key.equals(dataset.key())) {
          after.fault("It cannot come after itself.");
        } else if (dataset(key).isEmpty()) {
          after.fault("It comes after \"" + key + "\", which the map does not have.");
        }
      }
    }
    graph.collections().forEach(this::collection);
    circlesOfAfter();
    if (referencesHold) {
      reachability();
    }
  }

  private Optional<Dataset> dataset(String key) {
    return graph.datasets().stream().filter(dataset -> dataset.key().equals(key)).findFirst();
  }

  private void collection(DatasetCollection collection) {
    MapNode after = DatasetReader.fides(collection.node()).child("after");
    for (CollectionAddress address : collection.after()) {
      if (address.equals(collection.address())) {
        after.fault("It cannot come after itself.");
      } else if (graph.find(address).isEmpty()) {
        after.fault("It comes after " + address + ", which the map does not have.");
      }
    }
    collection.subject()
        .filter(field -> !field.equals("none") && collection.field(field).isEmpty())
        .ifPresent(field -> collection.node().fault("It names a field \"" + field + "\", which it does not have."));
    collection.allFields().forEach(field -> field.references().forEach(reference -> reference(collection, reference)));
  }

  private void reference(DatasetCollection collection, Reference reference) {
    FieldAddress target = reference.target();
    Optional<DatasetCollection> there = graph.find(target.collection());
    Optional<DatasetField> field = there.flatMap(c -> c.field(target.field()));
    if (field.isEmpty()) {
      broken(reference, "It refers to " + target + ", which the map does not have.");
    } else if (there.get() == collection) {
      broken(reference, "It refers to its own collection.");
    } else if (!field.get().fields().isEmpty()) {
      broken(reference, "It refers to " + target + ", which has fields of its own and no value.");
    }
  }

  private void broken(Reference reference, String what) {
    referencesHold = false;
    faults.accept(reference.place().fault(what));
  }

  private void circlesOfAfter() {
    Map<CollectionAddress, TreeSet<CollectionAddress>> next = new TreeMap<>();
    graph.collections().forEach(collection -> next.put(collection.address(), new TreeSet<>()));
    Set<CollectionAddress> all = next.keySet();
    for (Dataset dataset : graph.datasets()) {
      for (DatasetCollection collection : dataset.collections()) {
        collection.after().stream().filter(all::contains).forEach(first -> next.get(first).add(collection.address()));
        all.stream()
            .filter(first -> dataset.after().contains(first.dataset()))
            .forEach(first -> next.get(first).add(collection.address()));
      }
    }
    for (List<CollectionAddress> circle : new Components<>(next).inOrder()) {
      if (circle.size() > 1) {
        graph.find(circle.get(0)).orElseThrow().node()
            .fault("Each of these comes after another of them: " + names(circle) + ".");
      }
    }
  }

  private static String names(List<CollectionAddress> addresses) {
    return String.join(", ", addresses.stream().map(CollectionAddress::toString).toList());
  }

  /** What is about people has to be found by some identifier, whichever is given. */
  private void reachability() {
    Set<CollectionAddress> searched = new HashSet<>(graph.searched());
    Map<CollectionAddress, Set<CollectionAddress>> next = new HashMap<>();
    graph.references().oneWay().forEach(edge -> join(next, edge));
    graph.references().bothWays().forEach(edge -> {
      join(next, edge);
      join(next, new Edge(edge.to(), edge.from()));
    });
    Deque<CollectionAddress> open = new ArrayDeque<>();
    graph.collections().stream()
        .filter(c -> !c.skipped() && c.allFields().anyMatch(field -> startsSearches(field)))
        .forEach(c -> open.add(c.address()));
    Set<CollectionAddress> reached = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (CollectionAddress there : next.getOrDefault(open.remove(), Set.of())) {
        if (searched.contains(there) && reached.add(there)) {
          open.add(there);
        }
      }
    }
    for (Dataset dataset : graph.datasets()) {
      for (DatasetCollection collection : dataset.collections()) {
        if (!dataset.byHand() && !collection.skipped() && collection.isAboutPeople()
            && !reached.contains(collection.address()) && !collection.keepsNotes()) {
          collection.node().fault("It is about people, but no identifier and no reference leads to it.");
        }
      }
    }
  }

  private static boolean startsSearches(DatasetField field) {
    MapNode ours = field.node().child("rightsdesk");
    return field.identity().isPresent() || ours.child("kind").exists() || ours.child("derived").exists();
  }

  private static void join(Map<CollectionAddress, Set<CollectionAddress>> next, Edge edge) {
    next.computeIfAbsent(edge.from().collection(), unused -> new TreeSet<>()).add(edge.to().collection());
  }
}
