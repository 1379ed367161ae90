package org.rightsdesk.datamap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rightsdesk.datamap.MapField.AddressPart;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.MapField.Meaning;
import org.rightsdesk.datamap.MapField.Reference;
import org.rightsdesk.graph.MapPlace;

/**
 * One collection as the data map describes it; a table, for a system that a connector reaches.
 *
 * @param identifiesPeople each row is a person
 * @param alsoKnownAs the field that points at the person of whom each row holds another identifier
 * @param partOf the field that points at the row of which each row is a part
 * @param checksSubject a reference to a collection that identifies people names the row's subject
 * @param kept whether its rows are to be right now, or say what once was
 * @param contested the flag that says that somebody disputes a row
 * @param disputes its rows are the notes of what people dispute, about rows of any system
 * @param ledger its rows say who got data about whom
 */
record MapCollection(
    CollectionDescription description,
    MapPlace place,
    String table,
    boolean skipped,
    boolean identifiesPeople,
    Optional<String> alsoKnownAs,
    Optional<String> partOf,
    boolean checksSubject,
    Optional<String> subject,
    Optional<Validity> valid,
    Optional<String> happened,
    Set<String> subjectNames,
    Optional<When> controllerWhen,
    Optional<When> onlyWhen,
    Optional<When> sensitiveWhen,
    Optional<CustomerPath> customer,
    CopyKind kept,
    Optional<String> contested,
    Optional<NoteColumns> disputes,
    Optional<LedgerColumns> ledger,
    List<MapField> fields) {

  /** A field has one of these values; compared as text. */
  record When(String field, Set<String> values) {

    boolean holds(Row row) {
      return values.contains(row.value(field));
    }
  }

  /** The fields between whose dates a row's identifiers are the person's. */
  record Validity(String from, String to) {}

  /** Where the customer stands for whom a row is held. */
  record CustomerPath(String field, SystemKey system, String collection, String key, String name, String contact) {}

  /** The columns of a note: the collection, the row's number and the field that it is about, what it says, and the day. */
  record NoteColumns(String collection, String row, String field, String statement, String day) {

    List<String> all() {
      return List.of(collection, row, field, statement, day);
    }
  }

  record LedgerColumns(String recipient, String type, String categories, String at) {

    List<String> all() {
      return List.of(recipient, type, categories, at);
    }
  }

  SystemKey system() {
    return description.system();
  }

  String name() {
    return description.collection();
  }

  boolean isSearched() {
    return !skipped && description.aboutPeople();
  }

  Optional<MapField> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  List<MapField> keys() {
    return fields.stream().filter(MapField::primaryKey).toList();
  }

  /** The column whose whole number names a row, if there is such a one. */
  Optional<MapField> numberKey() {
    return keys().size() == 1 ? keys().stream().filter(key -> key.dataType().equals("integer")).findFirst() : Optional.empty();
  }

  Stream<MapField> with(Identity identity) {
    return fields.stream().filter(field -> field.identity().filter(identity::equals).isPresent());
  }

  Optional<MapField> address(AddressPart part) {
    return with(Identity.POSTAL_ADDRESS).filter(field -> field.addressPart() == part).findFirst();
  }

  Optional<MapField> meaning(Meaning meaning) {
    return fields.stream().filter(field -> field.meaning().filter(meaning::equals).isPresent()).findFirst();
  }

  boolean carriesIdentifiers() {
    return fields.stream().anyMatch(f -> f.identity().isPresent() || f.kinds().isPresent() || f.hashed());
  }

  Stream<Reference> references() {
    return fields.stream().flatMap(field -> field.references().stream());
  }

  @Override
  public String toString() {
    return system() + "." + name();
  }
}
