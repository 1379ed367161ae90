package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;

/** One row of a system as it was read: the values of all columns in the map, as text, empty where there is none. */
@Personal
record Row(MapCollection collection, Map<String, String> values) {

  /** By collection of the same kind only: numbers as numbers, all else as text. */
  static final Comparator<Row> BY_KEY =
      (one, other) -> {
        for (MapField key : one.collection.keys()) {
          int order = compare(key, one.value(key.name()), other.value(key.name()));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  String value(String field) {
    return values.getOrDefault(field, "");
  }

  List<String> key() {
    return collection.keys().stream().map(field -> value(field.name())).toList();
  }

  String keyText() {
    return String.join(",", key());
  }

  /** The day in this column, if there is one; a time is taken as it stands, without any zone. */
  Optional<LocalDate> date(String field) {
    String text = value(field);
    if (text.length() < 10) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException otherwise) {
      return Optional.empty();
    }
  }

  private static int compare(MapField key, String one, String other) {
    if (key.dataType().equals("integer") && one.matches("-?\\d{1,18}") && other.matches("-?\\d{1,18}")) {
      return Long.compare(Long.parseLong(one), Long.parseLong(other));
    }
    return one.compareTo(other);
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
