package org.rightsdesk.graph;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One table as the database has it.
 *
 * @param name quoted, with its schema, as statements write it
 */
record Table(String name, Map<String, Column> columns) {

  /** The column of that name; small and capital letters make no difference, unless two columns differ in just that. */
  Optional<Column> column(String wanted) {
    Column exact = columns.get(wanted);
    return exact != null
        ? Optional.of(exact)
        : columns.values().stream().filter(column -> column.name().equalsIgnoreCase(wanted)).findFirst();
  }

  /** All tables of a schema, by one look at the catalogue. */
  static Map<String, Table> inSchema(Connection connection, Optional<String> schema, String quote) throws SQLException {
    DatabaseMetaData catalogue = connection.getMetaData();
    String own = schema.orElse(connection.getSchema());
    Set<String> spellings = new LinkedHashSet<>();
    if (own != null) {
      spellings.add(own);
      spellings.add(own.toUpperCase(Locale.ROOT));
      spellings.add(own.toLowerCase(Locale.ROOT));
    } else {
      spellings.add(null);
    }
    for (String spelling : spellings) {
      String pattern =
          spelling == null ? null : spelling.replace("_", catalogue.getSearchStringEscape() + "_")
              .replace("%", catalogue.getSearchStringEscape() + "%");
      Map<String, Table> tables = new LinkedHashMap<>();
      try (ResultSet all = catalogue.getColumns(connection.getCatalog(), pattern, "%", "%")) {
        while (all.next()) {
          String table = all.getString("TABLE_NAME");
          String where = all.getString("TABLE_SCHEM");
          String full = (where == null ? "" : quoted(where, quote) + ".") + quoted(table, quote);
          String column = all.getString("COLUMN_NAME");
          tables.computeIfAbsent(table, unused -> new Table(full, new LinkedHashMap<>())).columns()
              .put(column, Column.of(column, all.getInt("DATA_TYPE"), all.getString("TYPE_NAME")));
        }
      }
      if (!tables.isEmpty()) {
        return tables;
      }
    }
    return Map.of();
  }

  static String quoted(String name, String quote) {
    return quote.isBlank() ? name : quote + name.replace(quote, quote + quote) + quote;
  }
}
