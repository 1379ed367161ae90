package org.rightsdesk.datamap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;

/** Turns what a search found into what is stored, and what is stored into what is shown. */
@Personal
final class FoundRows {

  /** The fields of an item that was found by hand. */
  private static final Map<String, String> BY_HAND_LABELS = new LinkedHashMap<>();

  static {
    BY_HAND_LABELS.put("title", "What it is");
    BY_HAND_LABELS.put("place", "Where it was");
    BY_HAND_LABELS.put("date", "Date");
    BY_HAND_LABELS.put("text", "What it says");
  }

  private final EstateMap map;

  FoundRows(EstateMap map) {
    this.map = map;
  }

  static StoredRow of(Finding finding, RoleOfRows roles) {
    Row row = finding.row();
    MapCollection collection = row.collection();
    Map<String, String> values = new LinkedHashMap<>();
    for (MapField field : collection.fields()) {
      values.put(field.name(), field.isNeverDisclosed() ? "" : row.value(field.name()));
    }
    OurRole role = roles.role(row);
    return new StoredRow(
        Optional.empty(),
        collection.system(),
        collection.name(),
        row.keyText(),
        finding.match(),
        finding.reasons(),
        role,
        values,
        role == OurRole.PROCESSOR ? roles.customer(row) : Optional.empty(),
        collection.happened().flatMap(row::date));
  }

  static StoredRow of(SystemKey system, int number, HandFinding.Item item) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", item.title());
    values.put("place", item.where());
    values.put("date", item.date().map(Object::toString).orElse(""));
    values.put("text", item.text());
    return new StoredRow(
        Optional.empty(),
        system,
        FoundRow.BY_HAND,
        String.valueOf(number),
        item.match(),
        List.of("A member of staff found it by hand."),
        OurRole.CONTROLLER,
        values,
        Optional.empty(),
        item.date());
  }

  FoundRow shown(StoredRow stored) {
    List<FoundField> fields = new ArrayList<>();
    Optional<MapCollection> collection = map.find(stored.system(), stored.collection());
    stored.values().forEach((name, value) ->
        fields.add(
            collection.flatMap(c -> c.field(name)).map(field -> field(field, value)).orElseGet(() -> byHand(name, value))));
    return new FoundRow(
        stored.id().orElseThrow(),
        stored.system(),
        stored.collection(),
        stored.rowKey(),
        stored.match(),
        stored.reasons(),
        stored.role(),
        fields,
        stored.customer(),
        stored.happenedOn());
  }

  private static FoundField field(MapField field, String value) {
    FieldDescription words = field.description();
    String code = words.codes().getOrDefault(value, "");
    String explanation =
        words.neverDisclose().orElseGet(() ->
            String.join(" ", List.of(code, words.explanation())).strip());
    return new FoundField(
        words.name(), words.label(), value, words.categories(), field.isNeverDisclosed(), explanation, field.needsCare());
  }

  private static FoundField byHand(String name, String value) {
    return new FoundField(name, byHandLabel(name), value, List.of("user"), false, "", name.equals("text"));
  }

  static String byHandLabel(String name) {
    return BY_HAND_LABELS.getOrDefault(name, FieldReader.readable(name));
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
