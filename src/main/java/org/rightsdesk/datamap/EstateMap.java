package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightsdesk.datamap.MapField.Reference;

/** The whole data map: all systems, checked against each other. */
final class EstateMap {

  private final List<MapSystem> systems;
  private final String version;

  private EstateMap(List<MapSystem> systems, String version) {
    this.systems = systems;
    this.version = version;
  }

  /** @throws DataMapFaulty with all faults that the map has */
  static EstateMap of(List<MapSystem> systems, String version, MapFaults faults) {
    EstateMap map =
        new EstateMap(
            systems.stream()
                .sorted(Comparator.comparingInt(MapSystem::order).thenComparing(MapSystem::key))
                .toList(),
            version);
    map.check(faults);
    faults.throwIfAny();
    return map;
  }

  List<MapSystem> systems() {
    return systems;
  }

  /** Tells one state of the files from another. */
  String version() {
    return version;
  }

  Optional<MapSystem> find(SystemKey key) {
    return systems.stream().filter(system -> system.key().equals(key)).findFirst();
  }

  MapSystem get(SystemKey key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("The data map has no system " + key + "."));
  }

  /** A collection of the system, or the notes of what people dispute, which go with the rows of every system. */
  Optional<MapCollection> find(SystemKey system, String collection) {
    return find(system).flatMap(found ->
        found.collection(collection).or(() -> disputes().filter(notes -> notes.name().equals(collection))));
  }

  /** Where the notes of what people dispute are kept. */
  Optional<MapCollection> disputes() {
    return collections().filter(collection -> collection.disputes().isPresent()).findFirst();
  }

  /** The name of a collection in a note; with its system, where another one has a collection of the same name. */
  String nameInNotes(MapCollection collection) {
    long alike = collections().filter(other -> other.name().equals(collection.name())).count();
    return alike == 1 ? collection.name() : collection.toString();
  }

  private Stream<MapCollection> collections() {
    return systems.stream().flatMap(system -> system.collections().stream());
  }

  /** The collection at which the reference points; the map was checked, so that it is there. */
  MapCollection target(Reference reference) {
    return find(reference.system(), reference.collection()).orElseThrow();
  }

  /** The collections that decide who somebody is. */
  List<MapCollection> registerOfPeople() {
    return register().filter(MapCollection::identifiesPeople).toList();
  }

  /** The collections of the register that hold further identifiers of its people. */
  List<MapCollection> registerOfAliases() {
    return register().filter(collection -> collection.alsoKnownAs().isPresent()).toList();
  }

  /** The collection at which a field points, for keys such as {@code part_of}. */
  Optional<MapCollection> pointedAt(MapCollection collection, String field) {
    return collection.field(field).stream()
        .flatMap(found -> found.references().stream())
        .map(this::target)
        .findFirst();
  }

  private Stream<MapCollection> register() {
    return systems.stream()
        .filter(MapSystem::register)
        .flatMap(system -> system.collections().stream())
        .filter(MapCollection::isSearched);
  }

  private void check(MapFaults faults) {
    for (MapSystem system : systems) {
      if (system.description().byHand() && system.register()) {
        faults.add(system.place(), "A system that is searched by hand cannot be the register.");
      }
      for (MapCollection collection : system.collections()) {
        boolean sound = referencesHold(collection) & fieldsExist(collection, faults);
        if (sound && collection.isSearched() && !system.description().byHand()) {
          checkSearched(collection, faults);
        }
        if (collection.isSearched()) {
          checkWords(collection, faults);
        }
        if (sound) {
          checkWriting(system, collection, faults);
        }
      }
    }
  }

  private void checkWriting(MapSystem system, MapCollection collection, MapFaults faults) {
    boolean changed = system.writable() && collection.kept() == CopyKind.CURRENT && collection.isSearched();
    if ((changed || collection.disputes().isPresent()) && collection.numberKey().isEmpty()) {
      faults.add(collection.place(), "Rows that are written to need a primary key of one integer.");
    }
    if (collection.disputes().isPresent()) {
      if (!system.writable()) {
        faults.add(collection.place(), "Notes go where a connector may write: say \"writes: connector\" for its system.");
      }
      if (!disputes().filter(collection::equals).isPresent()) {
        faults.add(collection.place(), "There is another place for the notes of what people dispute.");
      }
    }
    collection.contested()
        .flatMap(collection::field)
        .filter(flag -> !flag.dataType().equals("boolean"))
        .ifPresent(flag -> faults.add(flag.place(), "What says that a row is disputed is a boolean."));
  }

  /** What does not hold was told when the files were read. */
  private boolean referencesHold(MapCollection collection) {
    return collection.references().allMatch(
        reference ->
            find(reference.system(), reference.collection())
                .filter(target -> target != collection)
                .flatMap(target -> target.field(reference.field()))
                .isPresent());
  }

  private boolean fieldsExist(MapCollection collection, MapFaults faults) {
    List<String> named = new ArrayList<>(collection.subjectNames());
    collection.alsoKnownAs().ifPresent(named::add);
    collection.partOf().ifPresent(named::add);
    collection.subject().ifPresent(named::add);
    collection.happened().ifPresent(named::add);
    collection.valid().ifPresent(valid -> named.addAll(List.of(valid.from(), valid.to())));
    collection.customer().ifPresent(customer -> named.add(customer.field()));
    collection.contested().ifPresent(named::add);
    collection.disputes().ifPresent(notes -> named.addAll(notes.all()));
    collection.ledger().ifPresent(ledger -> named.addAll(ledger.all()));
    Stream.of(collection.controllerWhen(), collection.onlyWhen(), collection.sensitiveWhen())
        .flatMap(Optional::stream)
        .forEach(when -> named.add(when.field()));
    collection.fields().stream().flatMap(f -> f.kinds().stream()).forEach(kinds -> named.add(kinds.field()));
    List<String> missing = named.stream().filter(name -> collection.field(name).isEmpty()).toList();
    missing.forEach(name -> faults.add(collection.place(), "It names a field \"" + name + "\", which it does not have."));
    return missing.isEmpty() & customerExists(collection, faults);
  }

  private boolean customerExists(MapCollection collection, MapFaults faults) {
    boolean exists =
        collection.customer().stream()
            .allMatch(path -> find(path.system(), path.collection())
                .filter(c -> Stream.of(path.key(), path.name(), path.contact()).allMatch(f -> c.field(f).isPresent()))
                .isPresent());
    if (!exists) {
      faults.add(collection.place(), "The \"customer\" names a collection or fields that the map does not have.");
    }
    return exists;
  }

  private void checkSearched(MapCollection collection, MapFaults faults) {
    if (collection.keys().isEmpty()) {
      faults.add(collection.place(), "It has no primary key, so that its rows have no fixed order and no name.");
    }
    boolean reachable =
        collection.carriesIdentifiers()
            || collection.references().anyMatch(Reference::walked)
            || collection.disputes().isPresent();
    if (!reachable) {
      faults.add(collection.place(), "It is about people, but no identifier and no reference leads to it.");
    }
    Stream.of(collection.partOf(), collection.alsoKnownAs())
        .flatMap(Optional::stream)
        .filter(field -> pointedAt(collection, field).isEmpty())
        .forEach(field -> faults.add(collection.place(), "The field \"" + field + "\" refers to no collection."));
    collection.partOf()
        .flatMap(field -> pointedAt(collection, field))
        .filter(whole -> !Objects.equals(whole.system(), collection.system()))
        .ifPresent(whole -> faults.add(collection.place(), "It cannot be a part of a row in another system."));
  }

  private static void checkWords(MapCollection collection, MapFaults faults) {
    CollectionDescription words = collection.description();
    if (words.purpose().isEmpty() || words.source().isEmpty() || words.retention().isEmpty()) {
      faults.add(collection.place(), "It is about people: say its \"purpose\", \"source\" and \"retention\".");
    }
  }
}
