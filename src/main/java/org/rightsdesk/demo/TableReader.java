package org.rightsdesk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the tables of one of the company's systems, a page at a time; it never writes. */
final class TableReader {

  static final int PAGE = 50;
  private static final int LONGEST_FILTER = 100;

  private final JdbcClient jdbc;

  TableReader(DataSource system) {
    this.jdbc = JdbcClient.create(system);
  }

  /** @param rows how many there are */
  record Table(String name, long rows) {}

  record Column(String name, boolean isNumber) {}

  /**
   * Some rows of a table.
   *
   * @param number of this page, from 1
   * @param total rows that the filter leaves
   */
  record Page(List<Column> columns, List<List<String>> rows, int number, int pages, long total, String filter) {

    public long from() {
      return total == 0 ? 0 : (number - 1L) * PAGE + 1;
    }

    public long to() {
      return Math.min(total, (long) number * PAGE);
    }
  }

  List<Table> tables() {
    return names().stream()
        .map(name -> new Table(name, jdbc.sql("select count(*) from " + name).query(Long.class).single()))
        .toList();
  }

  /**
   * A page of a table, in the order of its key.
   *
   * @param filter only rows that have this text anywhere, in capitals or not; empty takes all
   * @param number of the page; what lies outside becomes the first or the last
   * @return empty, if there is no such table
   */
  Optional<Page> page(String table, String filter, int number) {
    if (!names().contains(table)) {
      return Optional.empty();
    }
    List<Column> columns = columns(table);
    String typed = filter.strip();
    String tidy = typed.length() > LONGEST_FILTER ? typed.substring(0, LONGEST_FILTER) : typed;
    String text =
        columns.stream().map(column -> "cast(" + column.name() + " as varchar)").collect(Collectors.joining(", "));
    String where = " where lower(concat_ws(' ', " + text + ", '')) like ? escape '!'";
    String pattern = "%" + tidy.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    long total = jdbc.sql("select count(*) from " + table + where).param(pattern).query(Long.class).single();
    int pages = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int shown = Math.min(Math.max(1, number), pages);
    String order = String.join(", ", keys(table));
    List<List<String>> rows =
        jdbc.sql("select * from " + table + where + " order by " + order + " offset ? rows fetch next ? rows only")
            .params(pattern, (shown - 1) * PAGE, PAGE)
            .query((row, index) -> {
              List<String> values = new ArrayList<>();
              for (int i = 1; i <= columns.size(); i++) {
                values.add(Optional.ofNullable(row.getString(i)).orElse(""));
              }
              return values;
            })
            .list();
    return Optional.of(new Page(columns, rows, shown, pages, total, tidy));
  }

  /** How many rows of the table have exactly this text in the column; both names must be right. */
  long rowsWith(String table, String column, String text) {
    return jdbc.sql("select count(*) from " + table + " where " + column + " = ?").param(text).query(Long.class).single();
  }

  /** How many rows of the table have this text anywhere in the column; both names must be right, and the text plain. */
  long rowsNaming(String table, String column, String text) {
    return jdbc.sql("select count(*) from " + table + " where position(?, " + column + ") > 0").param(text).query(Long.class).single();
  }

  private List<String> names() {
    return jdbc.sql("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC' order by 1")
        .query(String.class)
        .list();
  }

  private List<Column> columns(String table) {
    return jdbc.sql(
            """
            select lower(column_name), data_type from information_schema.columns
             where table_schema = 'PUBLIC' and table_name = ? order by ordinal_position
            """)
        .param(table.toUpperCase(Locale.ROOT))
        .query((row, index) -> new Column(row.getString(1), List.of("INTEGER", "NUMERIC", "DECIMAL").contains(row.getString(2))))
        .list();
  }

  private List<String> keys(String table) {
    return jdbc.sql(
            """
            select lower(k.column_name)
              from information_schema.table_constraints c
              join information_schema.key_column_usage k on k.constraint_name = c.constraint_name
             where c.table_schema = 'PUBLIC' and c.table_name = ? and c.constraint_type = 'PRIMARY KEY'
             order by k.ordinal_position
            """)
        .param(table.toUpperCase(Locale.ROOT))
        .query(String.class)
        .list();
  }
}
