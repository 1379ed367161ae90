package org.rightsdesk.datamap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.graph.MapPlace;

/**
 * One column as the data map describes it.
 *
 * @param identity the kind of identifier that it holds, if the search knows it
 * @param kinds for a column whose kind of identifier another column names
 * @param weak whatever it holds, it is no certain sign of a person
 * @param needsCare free text, other people, or special categories
 */
record MapField(
    FieldDescription description,
    MapPlace place,
    String dataType,
    boolean primaryKey,
    Optional<Identity> identity,
    Optional<Kinds> kinds,
    AddressPart addressPart,
    Optional<Meaning> meaning,
    boolean weak,
    boolean hashed,
    boolean needsCare,
    List<Reference> references) {

  enum Identity {
    EMAIL,
    PHONE_NUMBER,
    NAME,
    POSTAL_ADDRESS
  }

  enum AddressPart {
    STREET,
    POSTCODE,
    WHOLE
  }

  enum Meaning {
    BIRTH_DATE,
    COMPANY,
    CHANGED,
    CREATED
  }

  /** @param values the kind of identifier by the value of the other column */
  record Kinds(String field, Map<String, Identity> values) {}

  /**
   * @param walked rows of this collection are found by the values of the other
   */
  record Reference(SystemKey system, String collection, String field, boolean walked) {}

  String name() {
    return description.name();
  }

  boolean isText() {
    return dataType.equals("string");
  }

  boolean isNeverDisclosed() {
    return description.neverDisclose().isPresent();
  }

  boolean isAboutPeople() {
    return description.categories().stream().anyMatch(category -> category.equals("user") || category.startsWith("user."));
  }
}
