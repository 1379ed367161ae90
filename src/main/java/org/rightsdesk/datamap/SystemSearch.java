package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.Finding.Way;
import org.rightsdesk.datamap.MapCollection.NoteColumns;
import org.rightsdesk.datamap.MapField.Reference;
import org.rightsdesk.datamap.PeopleMatching.Candidate;

/**
 * The search of one system for one person, in rounds: rows that carry an identifier; rows that point straight at those,
 * or at such rows of another system; the parts of what was found, at any depth; and the notes of what somebody disputes
 * in any of them. A later round never loses what an earlier one found.
 */
@Personal
final class SystemSearch {

  private final EstateMap map;
  private final MapSystem system;
  private final Person person;
  private final Sessions sessions;
  private final RowMatching matching;
  private final Map<MapCollection, Map<List<String>, Finding>> found = new LinkedHashMap<>();
  private final Map<MapCollection, List<Finding>> elsewhere = new LinkedHashMap<>();

  SystemSearch(EstateMap map, MapSystem system, Person person, Sessions sessions) {
    this.map = map;
    this.system = system;
    this.person = person;
    this.sessions = sessions;
    this.matching = new RowMatching(map, person);
  }

  /** In the order of collections and keys. */
  List<Finding> run() {
    for (MapCollection collection : searched()) {
      carriers(collection).forEach(this::keep);
    }
    Map<MapCollection, List<Finding>> carriers = snapshot();
    for (MapCollection collection : searched()) {
      followReferences(collection, carriers);
    }
    followParts();
    findNotes();
    return Stream.concat(searched().stream(), map.disputes().stream())
        .map(collection -> found.getOrDefault(collection, Map.of()))
        .flatMap(rows -> rows.values().stream().sorted((a, b) -> Row.BY_KEY.compare(a.row(), b.row())))
        .toList();
  }

  private List<MapCollection> searched() {
    return system.collections().stream()
        .filter(collection -> collection.isSearched() && collection.disputes().isEmpty())
        .toList();
  }

  private List<Finding> carriers(MapCollection collection) {
    if (map.registerOfPeople().contains(collection)) {
      return person.records(collection).map(SystemSearch::finding).toList();
    }
    if (!collection.carriesIdentifiers()) {
      return List.of();
    }
    List<Condition> conditions = person.identifiers().conditions(collection);
    if (conditions.isEmpty()) {
      sessions.note("\"%s\" was not searched by itself: nothing of the kind that it holds was given."
          .formatted(collection.description().name()));
      return List.of();
    }
    List<Row> rows = sessions.find(collection, conditions);
    if (collection.identifiesPeople()) {
      return people(rows);
    }
    List<Finding> findings = new ArrayList<>();
    for (Row row : rows) {
      List<Way> ways = matching.carried(row);
      if (!ways.isEmpty()) {
        Finding finding = new Finding(row, matching.subject(row));
        finding.reachedBy(ways);
        findings.add(finding);
      }
    }
    return findings;
  }

  private List<Finding> people(List<Row> rows) {
    List<Candidate> candidates = rows.stream().map(row -> new Candidate(row, List.of())).toList();
    return new PeopleMatching(person.identifiers(), candidates).classify().stream().map(SystemSearch::finding).toList();
  }

  private static Finding finding(Person.Record known) {
    Finding finding = new Finding(known.row(), Optional.empty());
    finding.reachedBy(known.reasons().stream().map(reason -> new Way(known.match(), reason)).toList());
    return finding;
  }

  private boolean keep(Finding finding) {
    Map<List<String>, Finding> rows = found.computeIfAbsent(finding.row().collection(), c -> new LinkedHashMap<>());
    Finding before = rows.putIfAbsent(finding.row().key(), finding);
    return before == null;
  }

  private Map<MapCollection, List<Finding>> snapshot() {
    Map<MapCollection, List<Finding>> snapshot = new LinkedHashMap<>();
    found.forEach((collection, rows) -> snapshot.put(collection, List.copyOf(rows.values())));
    return snapshot;
  }

  private void followReferences(MapCollection collection, Map<MapCollection, List<Finding>> carriers) {
    for (MapField field : collection.fields()) {
      for (Reference reference : field.references()) {
        if (reference.walked()) {
          MapCollection parent = map.target(reference);
          values(parent, reference.field(), carriers).forEach((match, values) -> reach(collection, field, parent, match, values));
        }
      }
    }
  }

  /** What the parent's rows hold in this field, by how sure it is that they are the person's. */
  private Map<Match, Set<String>> values(
      MapCollection parent, String field, Map<MapCollection, List<Finding>> carriers) {
    Map<Match, Set<String>> values = new EnumMap<>(Match.class);
    if (map.registerOfPeople().contains(parent)) {
      for (Match match : List.of(Match.CERTAIN, Match.PROBABLE)) {
        values.put(match, person.values(parent, field, match));
      }
      return values;
    }
    Collection<Finding> rows =
        parent.system().equals(system.key()) ? carriers.getOrDefault(parent, List.of()) : elsewhere(parent);
    rows.forEach(f -> values.computeIfAbsent(f.match(), m -> new LinkedHashSet<>()).add(f.row().value(field)));
    values.remove(Match.NOT_THIS_PERSON);
    values.values().forEach(set -> set.remove(""));
    return values;
  }

  private List<Finding> elsewhere(MapCollection parent) {
    if (!parent.isSearched() || map.get(parent.system()).description().byHand()) {
      return List.of();
    }
    List<Finding> known = elsewhere.get(parent);
    if (known == null) {
      known = carriers(parent);
      elsewhere.put(parent, known);
    }
    return known;
  }

  private List<Finding> reach(MapCollection collection, MapField field, MapCollection parent, Match match, Set<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    List<Finding> fresh = new ArrayList<>();
    for (Row row : sessions.find(collection, List.of(new Condition.OneOf(field, values)))) {
      Finding finding = new Finding(row, matching.subject(row));
      if (keep(finding)) {
        fresh.add(finding);
      }
      found.get(collection).get(row.key()).reachedBy(List.of(matching.pointsAt(parent, match)));
    }
    return fresh;
  }

  private void followParts() {
    List<Finding> front = found.values().stream().flatMap(rows -> rows.values().stream()).toList();
    while (!front.isEmpty()) {
      List<Finding> next = new ArrayList<>();
      for (MapCollection collection : searched()) {
        Optional<MapField> field = collection.partOf().flatMap(collection::field);
        if (field.isPresent()) {
          next.addAll(parts(collection, field.get(), front));
        }
      }
      front = next;
    }
  }

  private List<Finding> parts(MapCollection collection, MapField field, List<Finding> front) {
    List<Finding> fresh = new ArrayList<>();
    for (Reference reference : field.references()) {
      MapCollection whole = map.target(reference);
      for (Match match : List.of(Match.CERTAIN, Match.PROBABLE)) {
        Set<String> values = new LinkedHashSet<>();
        front.stream()
            .filter(f -> f.row().collection() == whole && f.match() == match)
            .forEach(f -> values.add(f.row().value(reference.field())));
        fresh.addAll(reach(collection, field, whole, match, values));
      }
    }
    return fresh;
  }

  /** Notes are found with the rows that they are about, wherever they are kept. */
  private void findNotes() {
    map.disputes().filter(MapCollection::isSearched).ifPresent(notes -> {
      NoteColumns columns = notes.disputes().orElseThrow();
      MapField row = notes.field(columns.row()).orElseThrow();
      for (Map.Entry<MapCollection, List<Finding>> about : snapshot().entrySet()) {
        Map<String, Finding> rows = new LinkedHashMap<>();
        about.getValue().stream()
            .filter(f -> f.match() != Match.NOT_THIS_PERSON && CopyKey.isRowKey(f.row().keyText()))
            .forEach(f -> rows.put(f.row().keyText(), f));
        if (!rows.isEmpty()) {
          sessions.find(notes, List.of(new Condition.OneOf(row, rows.keySet()))).stream()
              .filter(note -> note.value(columns.collection()).equals(map.nameInNotes(about.getKey())))
              .forEach(note -> keepNote(note, about.getKey(), rows.get(note.value(columns.row())).match()));
        }
      }
    });
  }

  private void keepNote(Row note, MapCollection about, Match match) {
    Finding finding = new Finding(note, Optional.empty());
    finding.reachedBy(List.of(matching.pointsAt(about, match)));
    keep(finding);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
