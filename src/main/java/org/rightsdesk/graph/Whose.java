package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whose a row is. A row that refers to a collection of people names its subject; if that is none of the person's own
 * records, the row is somebody else's, however it was reached.
 */
final class Whose {

  /**
   * A field that names a row's subject.
   *
   * @param person the field of people by which it does
   */
  record Subject(String field, FieldAddress person) {}

  /**
   * @param path along which the row was reached
   * @param shared other people may have to do with the row too: what belongs to it may be theirs
   */
  record Verdict(Sureness sureness, String reason, String path, int length, boolean shared) {}

  private final DataGraph graph;
  private final SearchPlan plan;
  private final Set<CollectionAddress> people = new HashSet<>();
  private final Map<CollectionAddress, List<Subject>> subjects = new TreeMap<>();
  private final Map<FieldAddress, Map<String, Sureness>> own = new TreeMap<>();
  private final Set<String> shared = new HashSet<>();

  Whose(DataGraph graph, SearchPlan plan) {
    this.graph = graph;
    this.plan = plan;
    List<DatasetCollection> searched = graph.collections().stream().filter(c -> !c.skipped()).toList();
    boolean said = searched.stream().anyMatch(c -> c.identifies().filter(b -> b).isPresent());
    for (DatasetCollection collection : searched) {
      boolean looksSo =
          !collection.keys().isEmpty() && collection.allFields().anyMatch(field -> field.identity().isPresent());
      if (said ? collection.identifies().orElse(false) : looksSo) {
        people.add(collection.address());
      }
    }
    graph.references().oneWay().forEach(this::subjects);
    graph.references().bothWays().forEach(this::subjects);
  }

  private void subjects(Edge edge) {
    subject(edge.from(), edge.to());
    subject(edge.to(), edge.from());
  }

  private void subject(FieldAddress row, FieldAddress person) {
    DatasetCollection of = graph.find(row.collection()).orElseThrow();
    boolean counts = of.subject().map(row.field()::equals).orElse(true);
    if (people.contains(person.collection()) && counts && isKey(person)) {
      subjects.computeIfAbsent(row.collection(), unused -> new ArrayList<>()).add(new Subject(row.field(), person));
    }
  }

  /** The field alone tells one row from another. */
  private boolean isKey(FieldAddress field) {
    List<DatasetField> keys = graph.find(field.collection()).orElseThrow().keys();
    return keys.size() == 1 && keys.get(0).path().equals(field.field());
  }

  boolean arePeople(CollectionAddress collection) {
    return people.contains(collection);
  }

  List<Subject> subjects(CollectionAddress collection) {
    return subjects.getOrDefault(collection, List.of());
  }

  private boolean isFoundByIdentity(CollectionAddress collection) {
    return plan.seeds().keySet().stream().anyMatch(seed -> seed.collection().equals(collection));
  }

  /** What rows that carry the person's identifiers say about which records of people are the person's. */
  List<Subject> tells(CollectionAddress collection) {
    return subjects(collection).stream().filter(subject -> !isFoundByIdentity(subject.person().collection())).toList();
  }

  /** The fields by which others name people of the collection. */
  Set<String> namedBy(CollectionAddress collection) {
    Set<String> fields = new java.util.TreeSet<>();
    subjects.values().stream().flatMap(List::stream).map(Subject::person)
        .filter(field -> field.collection().equals(collection)).forEach(field -> fields.add(field.field()));
    return fields;
  }

  void isShared(String kind, String value) {
    shared.add(kind + " " + value);
  }

  /** From now on what is not its own is somebody else's. */
  void isKnown(FieldAddress person) {
    own.computeIfAbsent(person, unused -> new HashMap<>());
  }

  void isOwn(FieldAddress person, String value, Sureness sureness) {
    own.computeIfAbsent(person, unused -> new HashMap<>()).merge(value, sureness, Sureness::orMore);
  }

  /** How sure a row is by the identifiers that it carries itself; empty if it carries none of the person. */
  Optional<Sureness> carried(SearchNode node, Map<String, Object> values) {
    Sureness best = null;
    for (Map.Entry<FieldAddress, String> seed : plan.seeds().entrySet()) {
      if (!seed.getKey().collection().equals(node.address())) {
        continue;
      }
      String field = seed.getKey().field();
      boolean weak = node.collection().field(field).filter(DatasetField::weak).isPresent();
      for (String value : texts(values, field)) {
        if (node.seeds(field).contains(value)) {
          boolean sure = !weak && !shared.contains(seed.getValue() + " " + value);
          best = (sure ? Sureness.CERTAIN : Sureness.PROBABLE).orMore(best == null ? Sureness.PROBABLE : best);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  static List<String> texts(Map<String, Object> values, String field) {
    List<String> texts = new ArrayList<>();
    Values.each(RowReader.at(values, field), value -> texts.add(Values.text(value)));
    return texts;
  }

  Verdict judge(SearchNode node, Map<String, Object> values) {
    Optional<Sureness> carried = carried(node, values);
    Arrival best = null;
    boolean byKeyOnly = true;
    for (String field : node.inputs()) {
      for (String text : texts(values, field)) {
        Arrival arrival = node.arrived(field).get(text);
        if (arrival != null) {
          best = best == null ? arrival : best.best(arrival);
          byKeyOnly &= arrival.sureness() != Sureness.CERTAIN || isKey(node.address().field(field));
        }
      }
    }
    if (carried.isPresent()) {
      return byIdentifier(node, values, carried.get());
    }
    if (best == null) {
      return new Verdict(
          Sureness.PROBABLE, "The database finds it equal to a value looked for; it is spelled otherwise.",
          node.address().toString(), 0, true);
    }
    if (people.contains(node.address())) {
      return person(node, values, best);
    }
    Optional<Sureness> named = named(node, values);
    if (named.isPresent()) {
      String reason =
          switch (named.get()) {
            case CERTAIN -> "It names a record of the person.";
            case PROBABLE -> "It names a record that is probably the person's, or one that could not be checked.";
            case NOT_THIS_PERSON -> "It names somebody else.";
          };
      return new Verdict(named.get(), reason, best.path(), best.length(), false);
    }
    String reason =
        best.sureness() == Sureness.CERTAIN
            ? "It belongs to a row that is certainly the person's."
            : "It was reached by something that others may share.";
    return new Verdict(best.sureness(), reason, best.path(), best.length(), byKeyOnly);
  }

  private Verdict byIdentifier(SearchNode node, Map<String, Object> values, Sureness carried) {
    String path = seedPath(node, values);
    if (!people.contains(node.address()) && named(node, values).filter(Sureness.NOT_THIS_PERSON::equals).isPresent()) {
      return new Verdict(Sureness.PROBABLE, "It carries the person's identifier, but names somebody else.", path, 0, false);
    }
    String reason =
        carried == Sureness.CERTAIN
            ? "It carries the person's own identifier."
            : "It carries an identifier that others may share.";
    return new Verdict(carried, reason, path, 0, false);
  }

  private String seedPath(SearchNode node, Map<String, Object> values) {
    List<String> paths = new ArrayList<>();
    plan.seeds().forEach((field, kind) -> {
      if (field.collection().equals(node.address())
          && texts(values, field.field()).stream().anyMatch(node.seeds(field.field())::contains)) {
        paths.add("identity " + kind + " > " + field);
      }
    });
    return paths.get(0);
  }

  /** A record of people that carries none of the person's identifiers. */
  private Verdict person(SearchNode node, Map<String, Object> values, Arrival best) {
    if (!isFoundByIdentity(node.address())) {
      String reason =
          best.sureness() == Sureness.CERTAIN
              ? "A row that is certainly the person's names it."
              : "A row that is probably the person's leads to it.";
      return new Verdict(best.sureness(), reason, best.path(), best.length(), false);
    }
    boolean other =
        plan.seeds().keySet().stream()
            .filter(seed -> seed.collection().equals(node.address()))
            .anyMatch(seed -> !texts(values, seed.field()).isEmpty());
    Sureness sureness =
        other && best.sureness() != Sureness.CERTAIN ? Sureness.NOT_THIS_PERSON : Sureness.PROBABLE;
    String reason =
        other
            ? "It is the record of a person with another identifier" + (sureness == Sureness.PROBABLE ? ", to which a row of the person leads." : ".")
            : "It is the record of a person without an identifier that could be compared.";
    return new Verdict(sureness, reason, best.path(), best.length(), false);
  }

  private Optional<Sureness> named(SearchNode node, Map<String, Object> values) {
    Sureness best = null;
    for (Subject subject : subjects(node.address())) {
      Map<String, Sureness> known = own.get(subject.person());
      for (String value : texts(values, subject.field())) {
        Arrival arrival = node.arrived(subject.field()).get(value);
        Sureness arrived = arrival == null ? Sureness.NOT_THIS_PERSON : arrival.named();
        Sureness verdict =
            known != null
                ? known.getOrDefault(value, Sureness.NOT_THIS_PERSON).orMore(arrived)
                : arrived == Sureness.NOT_THIS_PERSON ? Sureness.PROBABLE : arrived;
        best = best == null ? verdict : best.orMore(verdict);
      }
    }
    return Optional.ofNullable(best);
  }

  /** What a row gives on along a reference. */
  Arrival along(Edge edge, SearchNode from, Verdict row) {
    DatasetField field = from.collection().field(edge.from().field()).orElseThrow();
    boolean belongs =
        isKey(edge.to()) || isKey(edge.from()) || field.identity().isPresent() && !field.weak();
    Sureness sureness = row.shared() || !belongs ? Sureness.PROBABLE : row.sureness();
    boolean names =
        subjects(edge.to().collection()).contains(new Subject(edge.to().field(), edge.from()));
    return new Arrival(
        sureness.orLess(row.sureness()), names ? row.sureness() : Sureness.NOT_THIS_PERSON, row.length() + 1,
        row.path() + " > " + edge.to());
  }
}
