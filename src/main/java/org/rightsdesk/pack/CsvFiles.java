package org.rightsdesk.pack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rightsdesk.disclosure.Answer.ReleasedCollection;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Answer.ReleasedRow;

/**
 * Writes a collection as a table that opens in any spreadsheet: RFC 4180, UTF-8 with a byte order mark. No cell can be
 * taken for a formula.
 */
final class CsvFiles {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvFiles() {}

  static byte[] of(ReleasedCollection collection) {
    Map<String, String> labels = new LinkedHashMap<>();
    Set<String> explained = new LinkedHashSet<>();
    for (ReleasedRow row : collection.rows()) {
      for (ReleasedField field : row.fields()) {
        labels.putIfAbsent(field.name(), field.label());
        if (!field.explanation().isBlank()) {
          explained.add(field.name());
        }
      }
    }
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(head(labels, explained));
      for (ReleasedRow row : collection.rows()) {
        csv.printRecord(cells(row, labels.keySet(), explained));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A single quote before whatever a spreadsheet could take for a formula. */
  static String safe(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    String shown = cell.replaceFirst("^[ \u00A0]+", "");
    boolean formula = STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0
        || !shown.isEmpty() && STARTS_OF_FORMULAS.indexOf(shown.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }

  private static List<String> head(Map<String, String> labels, Set<String> explained) {
    List<String> head = new ArrayList<>();
    Set<String> used = new HashSet<>();
    head.add("Row");
    labels.forEach(
        (name, label) -> {
          String title = used.add(label) ? label : label + " (" + name + ")";
          head.add(safe(title));
          if (explained.contains(name)) {
            head.add(safe(title + ": meaning"));
          }
        });
    return head;
  }

  private static List<String> cells(ReleasedRow row, Set<String> names, Set<String> explained) {
    Map<String, ReleasedField> fields = new LinkedHashMap<>();
    row.fields().forEach(field -> fields.put(field.name(), field));
    List<String> cells = new ArrayList<>();
    cells.add(safe(row.rowKey()));
    for (String name : names) {
      ReleasedField field = fields.get(name);
      cells.add(field == null ? "" : safe(Shown.exact(field)));
      if (explained.contains(name)) {
        cells.add(field == null ? "" : safe(field.explanation()));
      }
    }
    return cells;
  }
}
