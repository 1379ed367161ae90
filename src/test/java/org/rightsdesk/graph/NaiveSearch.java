package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules of a search once more, over rows in memory: everything again and again, until nothing changes. */
final class NaiveSearch {

  /** @param types by field: int, text, text[] or int[], as the table has it */
  record Table(
      String name, List<String> keys, Map<String, String> types, Map<String, String> declared, Map<String, String> identities,
      Set<String> weak, Set<String> names, boolean skipped, boolean saysPerson, String subject, Set<String> wholeLists,
      List<Map<String, Object>> rows) {}

  /** @param direction to, from or both, seen from the first field */
  record Link(String table, String field, String otherTable, String otherField, String direction) {}

  private record Way(String table, String field, String nextTable, String nextField) {}

  /** How a value came: 2 certain, 1 probable; and the same for what it says about a record of people, or 0. */
  private record In(int sure, int named) {}

  private final Map<String, Table> tables = new TreeMap<>();
  private final List<Link> links;
  private final Map<String, List<String>> identities;
  private final boolean plain;
  private final Set<Way> ways = new HashSet<>();
  private final Map<String, Map<String, In>> inputs = new HashMap<>();
  private final Map<String, Map<String, Integer>> own = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<String, Integer> distance = new HashMap<>();

  NaiveSearch(List<Table> tables, List<Link> links, Map<String, List<String>> identities, boolean plain) {
    tables.stream().filter(table -> !table.skipped()).forEach(table -> this.tables.put(table.name(), table));
    this.links = links.stream()
        .filter(link -> this.tables.containsKey(link.table()) && this.tables.containsKey(link.otherTable())).toList();
    this.identities = identities;
    this.plain = plain;
  }

  /** Each row found as its table, values and sureness; a row that stands there twice is there twice. */
  List<String> run() {
    measure();
    for (Link link : links) {
      int here = distance.getOrDefault(link.table(), 1_000);
      int there = distance.getOrDefault(link.otherTable(), 1_000);
      boolean to = link.direction().equals("to") || link.direction().equals("both") && here <= there;
      boolean from = link.direction().equals("from") || link.direction().equals("both") && there <= here;
      if (to) {
        ways.add(new Way(link.table(), link.field(), link.otherTable(), link.otherField()));
      }
      if (from) {
        ways.add(new Way(link.otherTable(), link.otherField(), link.table(), link.field()));
      }
    }
    if (!plain) {
      knowPerson();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Table table : tables.values()) {
        for (Map<String, Object> row : table.rows()) {
          if (isReached(table, row)) {
            changed |= giveOn(table, row);
          }
        }
      }
    }
    List<String> found = new ArrayList<>();
    for (Table table : tables.values()) {
      for (Map<String, Object> row : table.rows()) {
        if (isReached(table, row)) {
          found.add(table.name() + " " + new TreeMap<>(filtered(table, row)) + " " + (plain ? 2 : judge(table, row)));
        }
      }
    }
    return found;
  }

  private void measure() {
    tables.values().stream().filter(table -> table.identities().values().stream().anyMatch(identities::containsKey))
        .forEach(table -> distance.put(table.name(), 0));
    for (int round = 0; round < tables.size(); round++) {
      for (Link link : links) {
        if (!link.direction().equals("from") && distance.containsKey(link.table())) {
          distance.merge(link.otherTable(), distance.get(link.table()) + 1, Math::min);
        }
        if (!link.direction().equals("to") && distance.containsKey(link.otherTable())) {
          distance.merge(link.table(), distance.get(link.otherTable()) + 1, Math::min);
        }
      }
    }
  }

  private static List<String> texts(Object value) {
    List<String> texts = new ArrayList<>();
    for (Object one : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
      if (one != null && !one.equals("")) {
        texts.add(one.toString());
      }
    }
    return texts;
  }

  private static String cast(Table table, String field, String text) {
    String declared = table.declared().getOrDefault(field, "");
    boolean column = table.types().get(field).startsWith("int");
    boolean number = text.matches("-?\\d+");
    if ((declared.startsWith("integer") || column) && !number) {
      return null;
    }
    return column ? String.valueOf(Integer.parseInt(text)) : text;
  }

  private Set<String> given(Table table, String field) {
    Set<String> values = new HashSet<>();
    String kind = table.identities().get(field);
    for (String value : kind == null ? List.<String>of() : identities.getOrDefault(kind, List.of())) {
      String cast = cast(table, field, value);
      if (cast != null) {
        values.add(cast);
      }
    }
    return values;
  }

  private Map<String, In> came(Table table, String field) {
    return inputs.getOrDefault(table.name() + "." + field, Map.of());
  }

  private boolean isReached(Table table, Map<String, Object> row) {
    return table.types().keySet().stream().anyMatch(field -> texts(row.get(field)).stream()
        .anyMatch(text -> given(table, field).contains(text) || came(table, field).containsKey(text)));
  }

  private Map<String, Object> filtered(Table table, Map<String, Object> row) {
    Map<String, Object> copy = new HashMap<>(row);
    for (String field : table.types().keySet()) {
      boolean entered = !given(table, field).isEmpty() || !came(table, field).isEmpty();
      if (row.get(field) instanceof List<?> list && entered && !table.wholeLists().contains(field)) {
        copy.put(field, list.stream()
            .filter(one -> one != null && (given(table, field).contains(one.toString()) || came(table, field).containsKey(one.toString())))
            .toList());
      }
    }
    return copy;
  }

  private boolean giveOn(Table table, Map<String, Object> row) {
    int sure = plain ? 2 : judge(table, row);
    if (sure == 0) {
      return false;
    }
    boolean changed = false;
    for (Way way : ways) {
      if (!way.table().equals(table.name())) {
        continue;
      }
      Table next = tables.get(way.nextTable());
      boolean enters = isKey(next, way.nextField());
      boolean strong = table.identities().containsKey(way.field()) && !table.weak().contains(way.field());
      int given = enters || isKey(table, way.field()) || strong ? sure : 1;
      if (!plain && isShared(table, row)) {
        given = 1;
      }
      int named = namers(next).contains(way.nextField() + " " + table.name() + "." + way.field()) ? sure : 0;
      for (String text : texts(filtered(table, row).get(way.field()))) {
        String cast = cast(next, way.nextField(), text);
        if (cast != null) {
          Map<String, In> there = inputs.computeIfAbsent(next.name() + "." + way.nextField(), unused -> new HashMap<>());
          In before = there.get(cast);
          In now = before == null ? new In(given, named) : new In(Math.max(before.sure(), given), Math.max(before.named(), named));
          changed |= !now.equals(before);
          there.put(cast, now);
        }
      }
    }
    return changed;
  }

  // Whose row it is.

  private boolean isKey(Table table, String field) {
    return table.keys().equals(List.of(field));
  }

  private boolean isPeople(Table table) {
    return tables.values().stream().anyMatch(Table::saysPerson)
        ? table.saysPerson()
        : !table.keys().isEmpty() && !table.identities().isEmpty();
  }

  private boolean hasGivenKind(Table table) {
    return table.identities().values().stream().anyMatch(identities::containsKey);
  }

  /** Fields that name a row's subject, with the field of people that they name it by. */
  private Set<String> namers(Table table) {
    Set<String> namers = new HashSet<>();
    for (Link link : links) {
      if (link.table().equals(table.name())) {
        namer(namers, table, link.field(), link.otherTable(), link.otherField());
      }
      if (link.otherTable().equals(table.name())) {
        namer(namers, table, link.otherField(), link.table(), link.field());
      }
    }
    return namers;
  }

  private void namer(Set<String> namers, Table table, String field, String people, String by) {
    boolean counts = table.subject().isEmpty() || table.subject().equals(field);
    if (counts && isPeople(tables.get(people)) && isKey(tables.get(people), by)) {
      namers.add(field + " " + people + "." + by);
    }
  }

  private void knowPerson() {
    for (Table table : tables.values()) {
      if (!isPeople(table) || !hasGivenKind(table)) {
        continue;
      }
      Map<String, Set<String>> who = new HashMap<>();
      Map<String, Integer> count = new HashMap<>();
      for (Map<String, Object> row : table.rows()) {
        for (String identifier : carriedIdentifiers(table, row)) {
          StringBuilder person = new StringBuilder();
          table.names().forEach(name -> person.append(row.get(name) == null ? "" : row.get(name)).append('|'));
          who.computeIfAbsent(identifier, unused -> new HashSet<>()).add(person.toString());
          count.merge(identifier, 1, Integer::sum);
        }
      }
      count.forEach((identifier, rows) -> {
        if (rows > 1 && (table.names().isEmpty() || who.get(identifier).size() > 1)) {
          shared.add(identifier);
        }
      });
    }
    for (Table people : tables.values()) {
      if (!isPeople(people) || people.keys().size() != 1) {
        continue;
      }
      String key = people.keys().get(0);
      String name = people.name() + "." + key;
      if (hasGivenKind(people)) {
        own.put(name, new HashMap<>());
        people.rows().forEach(row -> addOwn(name, people, row, key));
      } else {
        for (Table table : tables.values()) {
          for (String namer : namers(table)) {
            if (namer.endsWith(" " + name)) {
              table.rows().forEach(row -> addOwn(name, table, row, namer.split(" ")[0]));
            }
          }
        }
      }
    }
  }

  private void addOwn(String name, Table table, Map<String, Object> row, String field) {
    int sure = carried(table, row);
    if (sure > 0) {
      Map<String, Integer> known = own.computeIfAbsent(name, unused -> new HashMap<>());
      texts(row.get(field)).forEach(value -> known.merge(value, sure, Math::max));
    }
  }

  private Set<String> carriedIdentifiers(Table table, Map<String, Object> row) {
    Set<String> carried = new HashSet<>();
    table.identities().forEach((field, kind) -> texts(row.get(field)).stream().filter(given(table, field)::contains)
        .forEach(value -> carried.add(kind + " " + value)));
    return carried;
  }

  private int carried(Table table, Map<String, Object> row) {
    int best = 0;
    for (Map.Entry<String, String> identity : table.identities().entrySet()) {
      for (String value : texts(row.get(identity.getKey()))) {
        if (given(table, identity.getKey()).contains(value)) {
          boolean sure = !table.weak().contains(identity.getKey()) && !shared.contains(identity.getValue() + " " + value);
          best = Math.max(best, sure ? 2 : 1);
        }
      }
    }
    return best;
  }

  private int arrived(Table table, Map<String, Object> row) {
    return table.types().keySet().stream()
        .flatMap(field -> texts(row.get(field)).stream().map(came(table, field)::get))
        .filter(java.util.Objects::nonNull).mapToInt(In::sure).max().orElse(0);
  }

  /** No value is known by which it could be told: -1. */
  private int named(Table table, Map<String, Object> row) {
    int best = -1;
    for (String namer : namers(table)) {
      String field = namer.split(" ")[0];
      Map<String, Integer> known = own.get(namer.split(" ")[1]);
      for (String value : texts(row.get(field))) {
        In in = came(table, field).get(value);
        int came = in == null ? 0 : in.named();
        int verdict = known != null ? Math.max(known.getOrDefault(value, 0), came) : Math.max(came, came == 0 ? 1 : came);
        best = Math.max(best, verdict);
      }
    }
    return best;
  }

  private int judge(Table table, Map<String, Object> unfiltered) {
    Map<String, Object> row = filtered(table, unfiltered);
    int carried = carried(table, row);
    if (carried > 0) {
      return !isPeople(table) && named(table, row) == 0 ? 1 : carried;
    }
    int arrived = arrived(table, row);
    if (isPeople(table)) {
      if (!hasGivenKind(table)) {
        return arrived;
      }
      boolean another = table.identities().entrySet().stream()
          .anyMatch(identity -> identities.containsKey(identity.getValue()) && !texts(row.get(identity.getKey())).isEmpty());
      return another && arrived < 2 ? 0 : 1;
    }
    int named = named(table, row);
    return named >= 0 ? named : arrived;
  }

  /** Reached only as something to which rows refer, so that others may refer to it too. */
  private boolean isShared(Table table, Map<String, Object> unfiltered) {
    Map<String, Object> row = filtered(table, unfiltered);
    if (carried(table, row) > 0 || isPeople(table) || named(table, row) >= 0) {
      return false;
    }
    return table.types().keySet().stream().filter(field -> !isKey(table, field))
        .flatMap(field -> texts(row.get(field)).stream().map(came(table, field)::get))
        .filter(java.util.Objects::nonNull).noneMatch(in -> in.sure() == 2);
  }
}
