package org.rightsdesk.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which way a search goes. It starts at the fields of the identifiers given. A reference without a direction is walked
 * from the collection that is fewer references away from those towards the other; where both are equally far, both ways.
 * Neither the names of things nor the order of files play a part in what is found.
 */
final class SearchPlan {

  private final DataGraph graph;
  private final Map<FieldAddress, String> seeds = new TreeMap<>();
  private final Map<CollectionAddress, Integer> distance = new TreeMap<>();
  private final Map<CollectionAddress, List<Edge>> out = new TreeMap<>();
  private final Map<CollectionAddress, List<Edge>> in = new TreeMap<>();
  private final List<List<CollectionAddress>> order = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  SearchPlan(DataGraph graph, Set<String> kinds) {
    this.graph = graph;
    Set<CollectionAddress> open = new HashSet<>(graph.searched());
    graph.datasets().stream().filter(Dataset::byHand).flatMap(d -> d.collections().stream())
        .forEach(c -> open.remove(c.address()));
    for (DatasetCollection collection : graph.collections()) {
      if (open.contains(collection.address())) {
        collection.allFields()
            .filter(field -> field.identity().filter(kinds::contains).isPresent())
            .forEach(field -> seeds.put(collection.address().field(field.path()), field.identity().get()));
      }
    }
    measure(open);
    direct();
    arrange();
  }

  /** The fields at which it starts, with the kind of identifier. */
  Map<FieldAddress, String> seeds() {
    return seeds;
  }

  boolean reaches(CollectionAddress collection) {
    return distance.containsKey(collection);
  }

  /** How many references it is away from where the search starts. */
  int distance(CollectionAddress collection) {
    return distance.get(collection);
  }

  List<Edge> out(CollectionAddress collection) {
    return out.getOrDefault(collection, List.of());
  }

  List<Edge> in(CollectionAddress collection) {
    return in.getOrDefault(collection, List.of());
  }

  /** Collections one after the other; those in a circle together. */
  List<List<CollectionAddress>> order() {
    return order;
  }

  List<String> notes() {
    return notes;
  }

  private void measure(Set<CollectionAddress> searched) {
    Map<CollectionAddress, Set<CollectionAddress>> next = new HashMap<>();
    graph.references().oneWay().forEach(edge -> join(next, edge.from(), edge.to()));
    graph.references().bothWays().forEach(edge -> {
      join(next, edge.from(), edge.to());
      join(next, edge.to(), edge.from());
    });
    Deque<CollectionAddress> queue = new ArrayDeque<>();
    for (FieldAddress seed : seeds.keySet()) {
      if (distance.putIfAbsent(seed.collection(), 0) == null) {
        queue.add(seed.collection());
      }
    }
    while (!queue.isEmpty()) {
      CollectionAddress here = queue.remove();
      for (CollectionAddress there : next.getOrDefault(here, Set.of())) {
        if (searched.contains(there) && distance.putIfAbsent(there, distance.get(here) + 1) == null) {
          queue.add(there);
        }
      }
    }
  }

  private static void join(Map<CollectionAddress, Set<CollectionAddress>> next, FieldAddress from, FieldAddress to) {
    next.computeIfAbsent(from.collection(), unused -> new TreeSet<>()).add(to.collection());
  }

  private void direct() {
    Set<Edge> edges = new TreeSet<>(graph.references().oneWay());
    for (Edge edge : graph.references().bothWays()) {
      int first = distance.getOrDefault(edge.from().collection(), Integer.MAX_VALUE);
      int second = distance.getOrDefault(edge.to().collection(), Integer.MAX_VALUE);
      if (first <= second) {
        edges.add(edge);
      }
      if (second <= first) {
        edges.add(new Edge(edge.to(), edge.from()));
      }
    }
    for (Edge edge : edges) {
      if (reaches(edge.from().collection()) && reaches(edge.to().collection())) {
        out.computeIfAbsent(edge.from().collection(), unused -> new ArrayList<>()).add(edge);
        in.computeIfAbsent(edge.to().collection(), unused -> new ArrayList<>()).add(edge);
      }
    }
  }

  /** A collection comes when all that feed it are done; among those, {@code after} says which; then the name. */
  private void arrange() {
    Map<CollectionAddress, TreeSet<CollectionAddress>> next = new TreeMap<>();
    distance.keySet().forEach(node -> next.put(node, new TreeSet<>()));
    out.values().stream().flatMap(Collection::stream)
        .forEach(edge -> next.get(edge.from().collection()).add(edge.to().collection()));
    List<List<CollectionAddress>> left = new ArrayList<>(new Components<>(next).inOrder());
    left.sort((a, b) -> a.get(0).compareTo(b.get(0)));
    Set<CollectionAddress> done = new HashSet<>();
    while (!left.isEmpty()) {
      List<List<CollectionAddress>> ready = left.stream().filter(group -> isFed(group, done)).toList();
      List<CollectionAddress> chosen =
          ready.stream().filter(group -> group.stream().allMatch(node -> after(node, group, done).isEmpty())).findFirst()
              .orElse(ready.get(0));
      for (CollectionAddress node : chosen) {
        for (CollectionAddress first : after(node, chosen, done)) {
          notes.add(node + " could not wait for " + first + ", which it feeds itself.");
        }
      }
      order.add(chosen);
      left.remove(chosen);
      done.addAll(chosen);
    }
  }

  private boolean isFed(List<CollectionAddress> group, Set<CollectionAddress> done) {
    return group.stream().allMatch(
        node -> in(node).stream().map(edge -> edge.from().collection()).allMatch(from -> done.contains(from) || group.contains(from)));
  }

  /** What has to come before it and has not. */
  private Set<CollectionAddress> after(CollectionAddress node, List<CollectionAddress> group, Set<CollectionAddress> done) {
    Set<CollectionAddress> first = new TreeSet<>(graph.find(node).orElseThrow().after());
    Set<String> datasets =
        graph.datasets().stream().filter(d -> d.key().equals(node.dataset())).findFirst().orElseThrow().after();
    distance.keySet().stream().filter(other -> datasets.contains(other.dataset())).forEach(first::add);
    first.removeIf(other -> done.contains(other) || group.contains(other) || !reaches(other));
    return first;
  }
}
