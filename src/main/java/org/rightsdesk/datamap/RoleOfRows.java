package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.MapCollection.CustomerPath;
import org.rightsdesk.datamap.MapField.Reference;

/**
 * In which role a row is held, and for whom: as its collection says, or as the row says itself (calls to the company's
 * own lines are its own); a part is held like the row of which it is a part.
 */
@Personal
final class RoleOfRows {

  private final EstateMap map;
  private final Sessions sessions;
  private final Map<MapCollection, Map<String, Row>> wholes = new LinkedHashMap<>();
  private final Map<CustomerPath, Map<String, Customer>> customers = new LinkedHashMap<>();

  RoleOfRows(EstateMap map, Sessions sessions) {
    this.map = map;
    this.sessions = sessions;
  }

  /** Reads what it needs for these rows in few queries; ask about the same rows afterwards. */
  void prepare(List<Row> rows) {
    List<Row> front = rows;
    List<Row> roots = new ArrayList<>();
    while (!front.isEmpty()) {
      front.stream().filter(row -> row.collection().partOf().isEmpty()).forEach(roots::add);
      front = wholesOf(front);
    }
    Map<CustomerPath, Set<String>> wanted = new LinkedHashMap<>();
    for (Row row : roots) {
      row.collection().customer().ifPresent(path ->
          wanted.computeIfAbsent(path, p -> new LinkedHashSet<>()).add(row.value(path.field())));
    }
    wanted.forEach((path, keys) -> customers.put(path, readCustomers(path, keys)));
  }

  private List<Row> wholesOf(List<Row> parts) {
    Map<MapField, List<Row>> byField =
        parts.stream()
            .filter(row -> row.collection().partOf().isPresent())
            .collect(Collectors.groupingBy(row -> row.collection().field(row.collection().partOf().get()).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
    List<Row> read = new ArrayList<>();
    byField.forEach((field, rows) -> {
      Reference reference = field.references().get(0);
      MapCollection whole = map.target(reference);
      Map<String, Row> known = wholes.computeIfAbsent(whole, w -> new LinkedHashMap<>());
      Set<String> missing = new LinkedHashSet<>();
      rows.stream().map(row -> row.value(field.name())).filter(v -> !v.isEmpty() && !known.containsKey(v)).forEach(missing::add);
      if (!missing.isEmpty()) {
        for (Row row : sessions.find(whole, List.of(new Condition.OneOf(whole.field(reference.field()).orElseThrow(), missing)))) {
          known.put(row.value(reference.field()), row);
          read.add(row);
        }
      }
    });
    return read;
  }

  private Map<String, Customer> readCustomers(CustomerPath path, Set<String> keys) {
    Set<String> known = new LinkedHashSet<>(keys);
    known.remove("");
    Map<String, Customer> read = new LinkedHashMap<>();
    MapCollection collection = map.find(path.system(), path.collection()).orElseThrow();
    if (!known.isEmpty()) {
      List<Row> rows = sessions.findAll(collection, List.of(new Condition.OneOf(collection.field(path.key()).orElseThrow(), known)));
      rows.forEach(row -> read.put(row.value(path.key()), new Customer(row.value(path.name()), row.value(path.contact()))));
    }
    return read;
  }

  OurRole role(Row row) {
    Row root = root(row);
    return root.collection().controllerWhen().filter(when -> when.holds(root)).isPresent()
        ? OurRole.CONTROLLER
        : root.collection().description().role();
  }

  Optional<Customer> customer(Row row) {
    Row root = root(row);
    return root.collection().customer()
        .map(path -> customers.getOrDefault(path, Map.of()).get(root.value(path.field())))
        .filter(Objects::nonNull);
  }

  private Row root(Row row) {
    Optional<MapField> field = row.collection().partOf().flatMap(row.collection()::field);
    return field
        .map(f -> wholes.getOrDefault(map.target(f.references().get(0)), Map.of()).get(row.value(f.name())))
        .map(this::root)
        .orElse(row);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
