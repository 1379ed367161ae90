package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One collection during one search: what leads to its rows, and what its log will say. */
final class SearchNode {

  private final DatasetCollection collection;
  private final Dataset dataset;
  private final Map<String, Set<String>> seeds = new TreeMap<>();
  private final Map<String, Map<String, Arrival>> arrived = new TreeMap<>();
  /** Millions of values come along a few ways: each way is kept once. */
  private final Map<Arrival, Arrival> arrivals = new HashMap<>();

  private final Map<String, Set<String>> pending = new TreeMap<>();
  private final Map<String, Set<String>> refused = new TreeMap<>();
  private final Map<String, Set<String>> sources = new TreeMap<>();
  private final Map<Sureness, Long> rows = new EnumMap<>(Sureness.class);
  private final Set<String> queries = new LinkedHashSet<>();
  private Optional<CollectionQuery> query = Optional.empty();
  private boolean inCircle;
  private String failure = "";
  private int statements;
  private long nanos;

  SearchNode(DatasetCollection collection, Dataset dataset) {
    this.collection = collection;
    this.dataset = dataset;
  }

  DatasetCollection collection() {
    return collection;
  }

  CollectionAddress address() {
    return collection.address();
  }

  Dataset dataset() {
    return dataset;
  }

  void open(CollectionQuery opened) {
    query = Optional.of(opened);
  }

  void fail(String why) {
    failure = why;
  }

  boolean isOpen() {
    return query.isPresent() && failure.isEmpty();
  }

  CollectionQuery query() {
    return query.orElseThrow();
  }

  void seed(String field, String kind, Collection<String> values) {
    sources.computeIfAbsent(field, unused -> new TreeSet<>()).add("identity " + kind);
    for (String value : values) {
      if (!value.isEmpty()) {
        cast(field, value).ifPresent(text -> seeds.computeIfAbsent(field, unused -> new TreeSet<>()).add(text));
      }
    }
  }

  void arrive(Edge edge, Object value, Arrival arrival) {
    String field = edge.to().field();
    Optional<String> text = cast(field, Values.text(value));
    if (text.isEmpty()) {
      return;
    }
    sources.computeIfAbsent(field, unused -> new TreeSet<>()).add(edge.from().toString());
    Map<String, Arrival> values = arrived.computeIfAbsent(field, unused -> new HashMap<>());
    Arrival before = values.get(text.get());
    Arrival now = before == null ? arrival : before.best(arrival);
    if (!now.equals(before)) {
      values.put(text.get(), arrivals.computeIfAbsent(now, same -> same));
      if (inCircle) {
        pending.computeIfAbsent(field, unused -> new HashSet<>()).add(text.get());
      }
    }
  }

  private Optional<String> cast(String field, String value) {
    Optional<String> text = query().cast(field, value).map(Values::text);
    if (text.isEmpty()) {
      refused.computeIfAbsent(field, unused -> new HashSet<>()).add(value);
    }
    return text;
  }

  Set<String> seeds(String field) {
    return seeds.getOrDefault(field, Set.of());
  }

  Map<String, Arrival> arrived(String field) {
    return arrived.getOrDefault(field, Map.of());
  }

  /** Fields at which values came in. */
  Set<String> inputs() {
    Set<String> fields = new TreeSet<>(seeds.keySet());
    fields.addAll(arrived.keySet());
    return fields;
  }

  Map<String, Collection<String>> seedValues() {
    return new TreeMap<>(seeds);
  }

  Map<String, Collection<String>> allValues() {
    Map<String, Collection<String>> all = new TreeMap<>();
    for (String field : inputs()) {
      List<String> values = new ArrayList<>(arrived(field).keySet());
      seeds(field).stream().filter(seed -> !arrived(field).containsKey(seed)).forEach(values::add);
      values.sort(null);
      all.put(field, values);
    }
    return all;
  }

  /** What came since it was last asked. */
  Map<String, Collection<String>> takePending() {
    Map<String, Collection<String>> taken = new TreeMap<>();
    pending.forEach((field, values) -> taken.put(field, new TreeSet<>(values)));
    pending.clear();
    return taken;
  }

  /** Whether it is to be remembered what comes newly. */
  void inCircle(boolean goesRound) {
    inCircle = goesRound;
    pending.clear();
  }

  void count(Sureness sureness) {
    rows.merge(sureness, 1L, Long::sum);
  }

  void asked(String sql, long time) {
    queries.add(sql);
    statements++;
    nanos += time;
  }

  CollectionLog log() {
    CollectionLog.State state =
        !failure.isEmpty() ? CollectionLog.State.FAILED
            : statements == 0 ? CollectionLog.State.SKIPPED : CollectionLog.State.SEARCHED;
    String why =
        state != CollectionLog.State.SKIPPED ? failure
            : refused.isEmpty() ? "Nothing was found that leads to it." : "No value that leads to it fits.";
    Map<String, List<String>> by = new LinkedHashMap<>();
    sources.forEach((field, from) -> by.put(field, List.copyOf(from)));
    List<String> notCast = new ArrayList<>();
    refused.forEach((field, values) -> notCast.add(
        "%d value(s) from %s do not fit \"%s\", which is %s.".formatted(
            values.size(), String.join(", ", sources.getOrDefault(field, Set.of("a reference"))), field,
            query.map(opened -> opened.typeOf(field)).orElse("unknown"))));
    return new CollectionLog(
        address(), state, why, by, List.copyOf(queries), statements, Map.copyOf(rows), nanos / 1_000_000, notCast);
  }
}
