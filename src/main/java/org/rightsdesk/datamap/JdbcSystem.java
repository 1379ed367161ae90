package org.rightsdesk.datamap;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One look into a system by SQL: read-only, and in one transaction. */
final class JdbcSystem implements Finds, AutoCloseable {

  private final SearchLimits limits;
  private final JdbcSession session;

  JdbcSystem(SystemConnection to, SearchLimits limits) {
    this.limits = limits;
    this.session = JdbcSession.forReading(to, limits);
  }

  @Override
  public Rows find(MapCollection collection, List<Condition> anyOf) {
    List<SelectStatement> statements = SelectStatement.of(collection, anyOf, limits);
    Map<List<String>, Row> found = new LinkedHashMap<>();
    boolean cut = false;
    for (SelectStatement statement : statements) {
      List<Row> rows = statement.asks() ? run(collection, statement) : List.of();
      cut |= rows.size() > limits.rows();
      rows.forEach(row -> found.putIfAbsent(row.key(), row));
    }
    List<Row> ordered = found.values().stream().sorted(Row.BY_KEY).toList();
    cut |= ordered.size() > limits.rows();
    List<String> notes = new ArrayList<>(statements.stream().flatMap(s -> s.notes().stream()).distinct().toList());
    if (cut) {
      notes.add(
          "There are more rows of \"%s\" than the limit of %,d; only the first were looked at."
              .formatted(collection.description().name(), limits.rows()));
    }
    List<String> queries = statements.stream().filter(SelectStatement::asks).map(SelectStatement::shown).distinct().toList();
    return new Rows(ordered.size() > limits.rows() ? ordered.subList(0, limits.rows()) : ordered, queries, notes);
  }

  private List<Row> run(MapCollection collection, SelectStatement statement) {
    try (PreparedStatement prepared = session.prepare(statement.sql(), statement.values())) {
      prepared.setFetchSize(500);
      List<Row> rows = new ArrayList<>();
      try (ResultSet result = prepared.executeQuery()) {
        while (result.next()) {
          Map<String, String> values = new TreeMap<>();
          int column = 1;
          for (MapField field : collection.fields()) {
            values.put(field.name(), JdbcSession.text(result, column));
            column++;
          }
          rows.add(new Row(collection, values));
        }
      }
      return rows;
    } catch (SQLException failed) {
      throw session.unavailable("query of " + collection, failed);
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
