package org.rightsdesk.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells identifiers that more than one person has: records of people that carry the same one, and another name or date of
 * birth. Where records say neither, two of them are two people: a person has to look.
 */
final class SharedIdentifiers {

  private static final List<String> WHO = List.of("user.name", "user.demographic.date_of_birth", "user.date_of_birth");

  private final SearchNode node;
  private final Whose whose;
  private final Map<String, String> kinds = new TreeMap<>();
  private final List<String> who;
  private final Map<String, String> met = new HashMap<>();
  private final Set<List<String>> all = new HashSet<>();

  SharedIdentifiers(SearchNode node, SearchPlan plan, Whose whose) {
    this.node = node;
    this.whose = whose;
    plan.seeds().forEach((field, kind) -> {
      if (field.collection().equals(node.address())) {
        kinds.put(field.field(), kind);
      }
    });
    this.who =
        node.collection().allFields()
            .filter(field -> field.identity().isEmpty()
                && field.categories().stream().anyMatch(category -> WHO.stream().anyMatch(w -> Categories.covers(w, category))))
            .map(DatasetField::path).toList();
  }

  void look(Map<String, Object> values) {
    StringBuilder person = new StringBuilder();
    who.forEach(field -> person.append(Whose.texts(values, field)).append('\n'));
    Set<List<String>> carried = new HashSet<>();
    kinds.forEach((field, kind) -> Whose.texts(values, field).stream().filter(node.seeds(field)::contains)
        .forEach(value -> carried.add(List.of(kind, value))));
    all.addAll(carried);
    for (List<String> identifier : carried) {
      String before = met.putIfAbsent(identifier.toString(), person.toString());
      if (before != null && (who.isEmpty() || !before.equals(person.toString()))) {
        whose.isShared(identifier.get(0), identifier.get(1));
      }
    }
  }

  /** There are so many that nobody can tell. */
  void all() {
    all.forEach(identifier -> whose.isShared(identifier.get(0), identifier.get(1)));
  }
}
