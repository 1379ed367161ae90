package org.rightsdesk.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.FieldDescription;
import org.rightsdesk.datamap.Transfer;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Answer.ReleasedRow;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Ground;

/**
 * One collection as the document shows it. A few rows are shown one below the other, many with few fields as a table, and
 * many with many fields as one line of text for each.
 *
 * @param facts what the law wants told about the collection: heading and text
 * @param records rows shown one below the other
 * @param columns headings of the table; empty if there is no table
 * @param lines cells of the table, in the order of the headings
 * @param codes what the codes in the table mean
 * @param moreInFile how many rows stand in the file only; empty if none
 */
@Personal
record CollectionPart(
    String id,
    String system,
    String name,
    List<Fact> facts,
    List<Row> records,
    List<String> columns,
    List<List<String>> lines,
    List<Fact> codes,
    String moreInFile,
    String file) {

  private static final int RECORDS_AT_MOST = 3;
  private static final int COLUMNS_AT_MOST = 5;
  private static final int CODES_AT_MOST = 40;

  /** A heading and a text. */
  @Personal
  record Fact(String name, String text) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** One row, field by field. */
  @Personal
  record Row(String key, List<Value> values) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  /** One value with what it means. */
  @Personal
  record Value(String label, String value, String meaning) {

    @Override
    public String toString() {
      return Personal.MASK;
    }
  }

  static List<CollectionPart> of(Dossier dossier, int rowsAtMost) {
    Map<CollectionKey, Integer> shares = RowShares.of(dossier.answer().released(), rowsAtMost);
    List<CollectionPart> parts = new ArrayList<>();
    for (ReleasedCollection collection : dossier.answer().released()) {
      parts.add(part(dossier, collection, shares.get(collection.key()), parts.size() + 1));
    }
    return parts;
  }

  static String transfer(Transfer transfer) {
    String country =
        transfer.country().isBlank() ? "" : " in " + new Locale("", transfer.country()).getDisplayCountry(Locale.UK);
    return transfer.to() + country + (transfer.safeguard().isBlank() ? "" : ": " + transfer.safeguard());
  }

  private static CollectionPart part(Dossier dossier, ReleasedCollection collection, int share, int number) {
    Described described = dossier.described().get(collection.key());
    List<ReleasedRow> rows = collection.rows().subList(0, share);
    Map<String, String> labels = shownLabels(rows);
    boolean few = rows.size() <= RECORDS_AT_MOST;
    boolean narrow = labels.size() <= COLUMNS_AT_MOST;
    List<String> columns = new ArrayList<>();
    if (!few) {
      columns.add("Row");
      columns.addAll(narrow ? labels.values() : List.of("What it says"));
    }
    int missing = collection.rows().size() - share;
    return new CollectionPart(
        "data-" + number,
        described.systemName(),
        described.name(),
        facts(described),
        few ? rows.stream().map(row -> row(row, described)).toList() : List.of(),
        columns,
        few ? List.of() : rows.stream().map(row -> line(row, labels.keySet(), narrow)).toList(),
        few ? List.of() : codes(rows),
        missing == 0 ? "" : "%,d of %,d".formatted(missing, collection.rows().size()),
        dossier.fileName(collection.key()));
  }

  private static List<Fact> facts(Described described) {
    List<Fact> facts = new ArrayList<>();
    add(facts, "Why we hold it", described.purposes());
    add(facts, "Basis in law", described.lawfulBases());
    add(facts, "Kinds of data", described.categories());
    add(facts, "Who gets it", described.recipients().isEmpty() ? List.of("Nobody outside") : described.recipients());
    add(facts, "Where it comes from", described.sources());
    add(facts, "How long we keep it", described.retentions());
    add(facts, "Abroad", described.transfers().stream().map(CollectionPart::transfer).toList());
    add(facts, "Please note", described.notes());
    return facts;
  }

  private static void add(List<Fact> facts, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      facts.add(new Fact(name, Shown.list(texts)));
    }
  }

  /** Names and labels of the fields that say something in at least one row. */
  private static Map<String, String> shownLabels(List<ReleasedRow> rows) {
    Map<String, String> labels = new LinkedHashMap<>();
    rows.forEach(row -> row.fields().stream()
        .filter(field -> !Shown.exact(field).isBlank())
        .forEach(field -> labels.putIfAbsent(field.name(), field.label())));
    return labels;
  }

  private static Row row(ReleasedRow row, Described described) {
    List<Value> values =
        row.fields().stream()
            .filter(field -> !Shown.exact(field).isBlank())
            .map(field -> new Value(field.label(), Shown.readable(field), meaning(field, described)))
            .toList();
    return new Row(row.rowKey(), values);
  }

  /** What the value means; for a secret, why it is never shown. */
  private static String meaning(ReleasedField field, Described described) {
    boolean secret = field.leftOut().filter(ground -> ground == Ground.NEVER_SHOWN).isPresent();
    FieldDescription description = described.fields().get(field.name());
    return secret && field.explanation().isBlank() && description != null
        ? description.neverDisclose().orElse("")
        : field.explanation();
  }

  private static List<String> line(ReleasedRow row, Set<String> names, boolean narrow) {
    Map<String, ReleasedField> fields =
        row.fields().stream().collect(Collectors.toMap(ReleasedField::name, field -> field, (first, second) -> first));
    List<String> cells = new ArrayList<>();
    cells.add(row.rowKey());
    if (narrow) {
      names.forEach(name -> cells.add(fields.containsKey(name) ? Shown.readable(fields.get(name)) : ""));
      return cells;
    }
    cells.add(
        row.fields().stream()
            .filter(field -> !Shown.exact(field).isBlank())
            .map(field -> field.label() + ": " + Shown.readable(field))
            .collect(Collectors.joining(" · ")));
    return cells;
  }

  private static List<Fact> codes(List<ReleasedRow> rows) {
    Set<Fact> codes = new LinkedHashSet<>();
    for (ReleasedRow row : rows) {
      for (ReleasedField field : row.fields()) {
        if (!field.explanation().isBlank() && codes.size() < CODES_AT_MOST) {
          codes.add(new Fact(field.label() + " " + Shown.readable(field), field.explanation()));
        }
      }
    }
    return List.copyOf(codes);
  }
}
