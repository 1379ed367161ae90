package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * A data map of one or more files, read and checked, as a graph: collections are its nodes, references its edges. It can
 * be drawn, and a person be searched along it.
 */
public final class DataGraph {

  private final List<Dataset> datasets;
  private final Map<CollectionAddress, DatasetCollection> collections;
  private final References references;
  private final Map<String, Map<Optional<String>, Map<String, Table>>> tables = new ConcurrentHashMap<>();

  private DataGraph(List<Dataset> datasets) {
    this.datasets = datasets;
    Map<CollectionAddress, DatasetCollection> all = new LinkedHashMap<>();
    datasets.forEach(dataset -> dataset.collections().forEach(collection -> all.put(collection.address(), collection)));
    this.collections = all;
    this.references = new References(all.values());
  }

  /**
   * Reads files as one map.
   *
   * @param faults is told everything that is wrong, in the order of the files; what is right can be used all the same
   */
  public static DataGraph read(Collection<MapFile> files, Consumer<MapFault> faults) {
    DatasetReader reader = new DatasetReader(faults);
    files.forEach(reader::read);
    DataGraph graph = new DataGraph(reader.datasets());
    new MapCheck(graph, faults).run();
    return graph;
  }

  /** In the order of the files. */
  public List<Dataset> datasets() {
    return datasets;
  }

  public Optional<DatasetCollection> find(CollectionAddress address) {
    return Optional.ofNullable(collections.get(address));
  }

  /** Collections that feed each other in a circle; a search goes round until nothing new comes. */
  public List<List<CollectionAddress>> cycles() {
    Map<CollectionAddress, TreeSet<CollectionAddress>> next = new TreeMap<>();
    for (CollectionAddress address : searched()) {
      next.put(address, new TreeSet<>());
    }
    for (Edge edge : references.oneWay()) {
      if (next.containsKey(edge.from().collection()) && next.containsKey(edge.to().collection())) {
        next.get(edge.from().collection()).add(edge.to().collection());
      }
    }
    List<List<CollectionAddress>> cycles = new ArrayList<>();
    for (List<CollectionAddress> together : new Components<>(next).inOrder()) {
      if (together.size() > 1) {
        cycles.add(together);
      }
    }
    return cycles;
  }

  /** The graph as a picture in SVG, with a title and a description. The same map gives the same text. */
  public String picture(String title) {
    return new GraphPicture(this).draw(title);
  }

  /**
   * Searches for a person along the graph. A map with faults can be searched too, as far as it goes. What a search learns
   * about the tables of a database is kept for the next, and looked at anew when a statement fails.
   *
   * @param sink is given the rows of one collection after the other, each in the order of its primary key
   */
  public SearchReport search(SearchRequest request, Connections connections, RowSink sink) {
    try (GraphSearch search = new GraphSearch(this, request, connections, sink)) {
      return search.run();
    }
  }

  Collection<DatasetCollection> collections() {
    return collections.values();
  }

  /** By schema, as far as a search has looked. */
  Map<Optional<String>, Map<String, Table>> knownTables(String dataset) {
    return tables.computeIfAbsent(dataset, unused -> new ConcurrentHashMap<>());
  }

  References references() {
    return references;
  }

  /** Those that take part in searches. */
  List<CollectionAddress> searched() {
    return collections.values().stream().filter(c -> !c.skipped()).map(DatasetCollection::address).sorted().toList();
  }
}
