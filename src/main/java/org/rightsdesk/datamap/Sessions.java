package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The looks into systems that one search needs, each opened once, and what was asked in them. */
final class Sessions implements AutoCloseable {

  private final Function<SystemKey, JdbcSystem> open;
  private final Map<SystemKey, JdbcSystem> opened = new LinkedHashMap<>();
  private final Set<String> queries = new LinkedHashSet<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** @param open throws {@link SystemUnavailable} if it cannot */
  Sessions(Function<SystemKey, JdbcSystem> open) {
    this.open = open;
  }

  /** Rows that are personal data; rows of which the map says that they are about nobody stay out. */
  List<Row> find(MapCollection collection, List<Condition> anyOf) {
    return findAll(collection, anyOf).stream()
        .filter(row -> collection.onlyWhen().map(when -> when.holds(row)).orElse(true))
        .toList();
  }

  List<Row> findAll(MapCollection collection, List<Condition> anyOf) {
    if (anyOf.isEmpty()) {
      return List.of();
    }
    Rows rows = opened.computeIfAbsent(collection.system(), open).find(collection, anyOf);
    queries.addAll(rows.queries());
    notes.addAll(rows.notes());
    return rows.rows();
  }

  void note(String text) {
    notes.add(text);
  }

  List<String> queries() {
    return new ArrayList<>(queries);
  }

  List<String> notes() {
    return new ArrayList<>(notes);
  }

  @Override
  public void close() {
    opened.values().forEach(JdbcSystem::close);
  }
}
