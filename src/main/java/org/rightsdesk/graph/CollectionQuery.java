package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statements that ask one table for the rows in which any of some fields has one of its values. */
final class CollectionQuery {

  private final Database database;
  private final DatasetCollection collection;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final String head;
  private final String tail;
  private final int chunk;

  CollectionQuery(Database database, Dataset dataset, DatasetCollection collection, int chunk) throws CannotSearch {
    this.database = database;
    this.collection = collection;
    this.chunk = chunk;
    Table table = database.table(dataset.schema(), collection.table());
    List<String> missing = new ArrayList<>();
    for (DatasetField field : collection.fields()) {
      Optional<Column> column = table.column(field.path());
      column.ifPresentOrElse(found -> columns.put(field.path(), found), () -> missing.add("\"" + field.path() + "\""));
    }
    if (!missing.isEmpty()) {
      throw new CannotSearch(
          "The table \"%s\" has no column %s, which the map names.".formatted(collection.table(), String.join(", ", missing)));
    }
    if (columns.isEmpty()) {
      throw new CannotSearch("The map names no field of it.");
    }
    List<String> order = collection.keys().stream().map(DatasetField::path).toList();
    if (order.isEmpty()) {
      order = columns.keySet().stream().filter(name -> columns.get(name).sorts()).toList();
    }
    this.head =
        "select " + columns.values().stream().map(column -> quoted(column)).collect(Collectors.joining(", "))
            + " from " + table.name() + " where ";
    this.tail =
        order.isEmpty() ? ""
            : " order by " + order.stream().map(name -> quoted(columns.get(name))).collect(Collectors.joining(", "));
  }

  private String quoted(Column column) {
    return database.quoted(column.name());
  }

  Map<String, Column> columns() {
    return columns;
  }

  /** A value as the field's column takes it. */
  Optional<Object> cast(String field, String value) {
    Column column = columnOf(field);
    boolean reachable = column.array() || !isWithin(field) || database.isPostgres();
    Optional<DataType> type = collection.field(field).flatMap(DatasetField::type);
    return reachable ? Values.cast(value, type, column) : Optional.empty();
  }

  String typeOf(String field) {
    if (isWithin(field) && !database.isPostgres()) {
      return "within another, where this database cannot look";
    }
    Column column = columnOf(field);
    String of = collection.field(field).flatMap(DatasetField::type).map(DataType::word)
        .orElse(column.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    return of + (column.array() ? "[]" : "") + " in the map and "
        + column.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " in the database";
  }

  private static boolean isWithin(String field) {
    return field.indexOf('.') >= 0;
  }

  private Column columnOf(String field) {
    Column whole = columns.get(field);
    return whole != null ? whole : new Column(field, Column.Kind.TEXT, 0, false, false, false);
  }

  private record Part(String field, List<String> values) {}

  /** The statements, each with at most so many values, in a fixed order. */
  List<Statement> statements(Map<String, Collection<String>> values) {
    int all = values.values().stream().mapToInt(Collection::size).sum();
    if (all == 0) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    values.forEach((field, list) -> {
      List<String> sorted = List.copyOf(list);
      for (int from = 0; from < sorted.size(); from += chunk) {
        parts.add(new Part(field, sorted.subList(from, Math.min(sorted.size(), from + chunk))));
      }
    });
    if (all <= chunk) {
      return List.of(new Statement(parts));
    }
    return parts.stream().map(part -> new Statement(List.of(part))).toList();
  }

  /** One statement, not yet sent. */
  final class Statement {

    private final List<Part> parts;

    private Statement(List<Part> parts) {
      this.parts = parts;
    }

    /** As the log tells it. */
    String told() {
      return head + parts.stream().map(part -> condition(part, true)).collect(Collectors.joining(" or ")) + tail;
    }

    void run(Database.EachRow each) throws CannotSearch {
      String sql = head + parts.stream().map(part -> condition(part, false)).collect(Collectors.joining(" or ")) + tail;
      List<Object> values = new ArrayList<>();
      for (Part part : parts) {
        part.values().forEach(value -> values.add(cast(part.field(), value).orElseThrow()));
        Object last = values.get(values.size() - 1);
        for (int place = part.values().size(); place < marks(part); place++) {
          values.add(last);
        }
      }
      database.query(sql, values, each);
    }
  }

  /** A power of two, the last value again and again: so databases meet few different statements, and know them. */
  private static int marks(Part part) {
    int count = part.values().size();
    return count <= 1 ? count : Integer.highestOneBit(count - 1) << 1;
  }

  private String condition(Part part, boolean told) {
    int count = told ? part.values().size() : marks(part);
    Column column = columnOf(part.field());
    if (column.array()) {
      String one = "? = any(" + quoted(column) + ")";
      return told && count > 1 ? one + " or … (" + count + " values)" : String.join(" or ", java.util.Collections.nCopies(count, one));
    }
    String left =
        columns.containsKey(part.field())
            ? column.kind() == Column.Kind.OTHER ? "cast(" + quoted(column) + " as varchar)" : quoted(column)
            : within(part.field());
    return left + " in (" + (told && count > 3 ? "?, … " + count + " values" : String.join(", ", java.util.Collections.nCopies(count, "?"))) + ")";
  }

  /** A part of a column that is kept as JSON. */
  private String within(String field) {
    String[] names = field.split("\\.");
    String path =
        java.util.Arrays.stream(names).skip(1)
            .map(name -> "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
            .collect(Collectors.joining(","));
    return "cast(" + quoted(columns.get(names[0])) + " as jsonb) #>> '{" + path.replace("'", "''") + "}'";
  }
}
