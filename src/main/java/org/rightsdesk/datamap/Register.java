package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rightsdesk.datamap.Identifiers.Hit;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Reference;
import org.rightsdesk.datamap.PeopleMatching.Candidate;

/** Finds out who somebody is, in the collections that decide it, and by which further identifiers they are known. */
final class Register {

  private final EstateMap map;
  private final SearchLimits limits;

  Register(EstateMap map, SearchLimits limits) {
    this.map = map;
    this.limits = limits;
  }

  /** @throws SystemUnavailable if the register does not answer */
  Person find(Identifiers given, Sessions sessions) {
    List<Candidate> candidates = candidates(given, sessions);
    List<Person.Record> records = new PeopleMatching(given, candidates).classify();
    List<String> notes = new ArrayList<>();
    List<Person.Record> followed = limitNamesakes(records, notes);
    Identifiers known = given.with(earned(candidates, records));
    Holders holders = holders(known, records, sessions);
    return new Person(known.sharedWhere(holders::isShared), followed, holders.all(), notes);
  }

  private List<Candidate> candidates(Identifiers given, Sessions sessions) {
    Map<MapCollection, Map<List<String>, Row>> people = new LinkedHashMap<>();
    for (MapCollection collection : map.registerOfPeople()) {
      add(people, sessions.find(collection, given.conditions(collection)).stream()
          .filter(row -> given.hasAddress(row) || !given.hits(row).isEmpty())
          .toList());
    }
    for (MapCollection collection : map.registerOfAliases()) {
      List<Row> aliases =
          sessions.find(collection, given.conditions(collection)).stream()
              .filter(row -> !given.hits(row).isEmpty())
              .toList();
      Reference person = personOf(collection);
      Set<String> values = values(aliases, collection.alsoKnownAs().orElseThrow());
      MapCollection target = map.target(person);
      if (!values.isEmpty() && target.isSearched()) {
        add(people, sessions.find(target, List.of(new Condition.OneOf(target.field(person.field()).orElseThrow(), values))));
      }
    }
    List<Row> rows = people.values().stream().flatMap(byKey -> byKey.values().stream()).toList();
    return withAliases(rows, sessions);
  }

  private static void add(Map<MapCollection, Map<List<String>, Row>> people, List<Row> rows) {
    rows.forEach(row -> people.computeIfAbsent(row.collection(), c -> new LinkedHashMap<>()).putIfAbsent(row.key(), row));
  }

  private List<Candidate> withAliases(List<Row> people, Sessions sessions) {
    List<Row> aliases = new ArrayList<>();
    for (MapCollection collection : map.registerOfAliases()) {
      Reference person = personOf(collection);
      MapField field = collection.field(collection.alsoKnownAs().orElseThrow()).orElseThrow();
      Set<String> values =
          values(people.stream().filter(row -> row.collection() == map.target(person)).toList(), person.field());
      if (!values.isEmpty()) {
        aliases.addAll(sessions.find(collection, List.of(new Condition.OneOf(field, values))));
      }
    }
    return people.stream().map(row -> new Candidate(row, aliases.stream().filter(a -> isOf(a, row)).toList())).toList();
  }

  private boolean isOf(Row alias, Row person) {
    Reference reference = personOf(alias.collection());
    return map.target(reference) == person.collection()
        && alias.value(alias.collection().alsoKnownAs().orElseThrow()).equals(person.value(reference.field()));
  }

  private Reference personOf(MapCollection aliases) {
    return aliases.field(aliases.alsoKnownAs().orElseThrow()).orElseThrow().references().get(0);
  }

  private List<Person.Record> limitNamesakes(List<Person.Record> records, List<String> notes) {
    long namesakes = records.stream().filter(r -> r.nameOnly() && r.followed()).count();
    long born = records.stream().filter(r -> r.nameOnly() && !r.followed()).count();
    boolean tooMany = namesakes > limits.namesakes();
    if (born > 0) {
      notes.add(
          "%d record(s) share only the name and have another date of birth; what points at them was not brought in."
              .formatted(born));
    }
    if (tooMany) {
      notes.add("%d records share only the name; what points at them was not brought in.".formatted(namesakes));
    }
    return records.stream().map(r -> tooMany && r.nameOnly() ? r.notFollowed() : r).toList();
  }

  private static List<Identifier> earned(List<Candidate> candidates, List<Person.Record> records) {
    List<Identifier> earned = new ArrayList<>();
    for (Candidate candidate : candidates) {
      boolean certain = records.stream().anyMatch(r -> r.row() == candidate.row() && r.match() == Match.CERTAIN);
      if (certain) {
        earned.addAll(identifiers(candidate.row(), Identifier.Origin.ON_FILE));
        candidate.aliases().forEach(alias -> earned.addAll(identifiers(alias, Identifier.Origin.FORMER)));
      }
    }
    return earned;
  }

  private static List<Identifier> identifiers(Row row, Identifier.Origin origin) {
    List<Identifier> identifiers = new ArrayList<>();
    for (MapField field : row.collection().fields()) {
      kind(field, row)
          .filter(kind -> kind != Identity.POSTAL_ADDRESS && !row.value(field.name()).isBlank())
          .ifPresent(kind -> identifiers.add(identifier(kind, row.value(field.name()), origin)));
    }
    return identifiers;
  }

  private static Identifier identifier(Identity kind, String value, Identifier.Origin origin) {
    return kind == Identity.EMAIL
        ? new Identifier(kind, value.strip().toLowerCase(java.util.Locale.ROOT), origin, Identifiers.isMailbox(value.strip()))
        : new Identifier(kind, value.strip(), origin, false);
  }

  private static Optional<Identity> kind(MapField field, Row row) {
    return field.identity().or(() -> field.kinds().flatMap(k -> Optional.ofNullable(k.values().get(row.value(k.field())))));
  }

  /**
   * Everybody in the register who has, or had, one of the person's e-mail addresses or numbers; one is shared if it
   * stands in a record that is not certainly the person's.
   */
  private Holders holders(Identifiers known, List<Person.Record> records, Sessions sessions) {
    List<Identifier.Holder> all = new ArrayList<>();
    Set<String> shared = new LinkedHashSet<>();
    for (MapCollection collection : map.registerOfPeople()) {
      for (Row row : sessions.find(collection, addresses(known, collection))) {
        Match match = match(records, r -> r.row().collection() == collection && r.row().key().equals(row.key()));
        hits(known, row).forEach(hit -> add(all, shared, hit, collection + " " + row.keyText(), match, Optional.empty(), Optional.empty()));
      }
    }
    for (MapCollection collection : map.registerOfAliases()) {
      Reference person = personOf(collection);
      for (Row row : sessions.find(collection, addresses(known, collection))) {
        String of = row.value(collection.alsoKnownAs().orElseThrow());
        Match match = match(records, r -> r.row().collection() == map.target(person) && r.row().value(person.field()).equals(of));
        Optional<LocalDate> from = collection.valid().flatMap(valid -> row.date(valid.from()));
        Optional<LocalDate> to = collection.valid().flatMap(valid -> row.date(valid.to()));
        hits(known, row).forEach(hit -> add(all, shared, hit, map.target(person) + " " + of, match, from, to));
      }
    }
    return new Holders(all, shared);
  }

  private static Match match(List<Person.Record> records, Predicate<Person.Record> is) {
    return records.stream().filter(is).map(Person.Record::match).findFirst().orElse(Match.NOT_THIS_PERSON);
  }

  private static void add(
      List<Identifier.Holder> all, Set<String> shared, Hit hit, String owner, Match match, Optional<LocalDate> from,
      Optional<LocalDate> to) {
    Identifier carried = hit.carried();
    all.add(new Identifier.Holder(carried.kind(), carried.value(), owner, match != Match.NOT_THIS_PERSON, from, to));
    if (match != Match.CERTAIN && from.isEmpty() && to.isEmpty()) {
      shared.add(carried.kind() + " " + carried.value());
    }
  }

  private static List<Condition> addresses(Identifiers known, MapCollection collection) {
    return known.conditions(collection).stream()
        .filter(c -> c instanceof Condition.OneOfAnyCase || c instanceof Condition.HasDigits)
        .toList();
  }

  private static Collection<Hit> hits(Identifiers known, Row row) {
    return known.hits(row).stream()
        .filter(hit -> hit.carried().kind() == Identity.EMAIL || hit.carried().kind() == Identity.PHONE_NUMBER)
        .toList();
  }

  private static Set<String> values(List<Row> rows, String field) {
    return rows.stream().map(row -> row.value(field)).filter(v -> !v.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private record Holders(List<Identifier.Holder> all, Set<String> shared) {

    boolean isShared(Identifier identifier) {
      return shared.contains(identifier.kind() + " " + identifier.value());
    }
  }
}
