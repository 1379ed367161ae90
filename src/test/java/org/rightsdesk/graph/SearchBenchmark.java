package org.rightsdesk.graph;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * How fast a search is: one person in PostgreSQL with many calls, against statements written by hand that return the same
 * rows over an open connection; a person with a million rows; and the plan of a map of 200 collections.
 */
public final class SearchBenchmark {

  private static final String MAP =
      """
      dataset:
      - fides_key: phone
        collections:
        - name: contact
          fields:
          - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true}}
          - {name: name, data_categories: [user.name]}
          - {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}
        - name: call
          fields:
          - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true}}
          - {name: contact_id, data_categories: [user.unique_id], fides_meta: {references: [{dataset: phone, field: contact.id, direction: from}]}}
          - {name: seconds, data_categories: [user.behavior]}
          - {name: words, data_categories: [user.content]}
        - name: recording
          fields:
          - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true}}
          - {name: call_id, data_categories: [user.unique_id], fides_meta: {references: [{dataset: phone, field: call.id, direction: from}]}}
          - {name: uri, data_categories: [user.content]}
      """;

  /** The rival: the three statements that somebody would write who knows the tables, each with the index that ours uses. */
  private static final List<String> RIVAL =
      List.of(
          "select id, name, email from contact where email = ? order by id",
          "select id, contact_id, seconds, words from call where contact_id = ? order by id",
          "select id, call_id, uri from recording where call_id = any(?) order by id");

  private final DataSource database;
  private final DataGraph graph = DataGraph.read(List.of(new MapFile("map.yaml", MAP)), fault -> { throw new IllegalStateException(fault.toString()); });

  private SearchBenchmark(DataSource database) {
    this.database = database;
  }

  /** @param args how many calls, 10,000,000 unless given; a tenth of it are contacts, and a tenth are of one person */
  public static void main(String[] args) throws Exception {
    long calls = args.length > 0 ? Long.parseLong(args[0]) : 10_000_000;
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
      SearchBenchmark benchmark = new SearchBenchmark(server.getPostgresDatabase());
      benchmark.fill(calls);
      benchmark.onePerson(calls);
      benchmark.manyRows();
      benchmark.plan();
    }
  }

  private void fill(long calls) throws SQLException {
    long contacts = calls / 10;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table contact (id integer primary key, name text, email text)");
      statement.execute("create table call (id integer primary key, contact_id integer, seconds integer, words text)");
      statement.execute("create table recording (id integer primary key, call_id integer, uri text)");
      statement.execute("insert into contact select n, 'Person ' || n, 'p' || n || '@example.com' from generate_series(1, %d) n".formatted(contacts));
      statement.execute(
          "insert into call select n, case when n <= %d then 1 else 2 + n %% (%d - 1) end, n %% 900, 'some words about a call' from generate_series(1, %d) n"
              .formatted(contacts, contacts, calls));
      statement.execute("insert into recording select n, n * 3, 'file-' || n from generate_series(1, %d) n".formatted(contacts));
      statement.execute("create index on contact(email)");
      statement.execute("create index on call(contact_id, id)");
      statement.execute("create index on recording(call_id)");
      statement.execute("analyze");
    }
  }

  private List<String> ours(Connection connection, String email) {
    List<String> rows = new ArrayList<>();
    SearchReport report =
        graph.search(
            new SearchRequest(Map.of("email", List.of(email)), Set.of(), false, 600, 1_000),
            dataset -> Optional.of(Unclosed.of(connection)),
            row -> rows.add(row.values().values().toString()));
    report.collections().stream().filter(log -> log.state() == CollectionLog.State.FAILED)
        .forEach(log -> { throw new IllegalStateException(log.toString()); });
    return rows;
  }

  private static List<String> byHand(Connection connection, String email) throws SQLException {
    List<String> rows = new ArrayList<>();
    List<Object> ids = ask(connection, RIVAL.get(0), email, rows);
    List<Object> calls = new ArrayList<>();
    for (Object id : ids) {
      calls.addAll(ask(connection, RIVAL.get(1), id, rows));
    }
    ask(connection, RIVAL.get(2), connection.createArrayOf("integer", calls.toArray()), rows);
    connection.rollback();
    return rows;
  }

  private static List<Object> ask(Connection connection, String sql, Object value, List<String> rows) throws SQLException {
    List<Object> ids = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, value);
      try (ResultSet found = statement.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          List<Object> row = new ArrayList<>();
          for (int place = 1; place <= columns; place++) {
            row.add(found.getObject(place));
          }
          ids.add(row.get(0));
          rows.add(row.toString());
        }
      }
    }
    return ids;
  }

  private void onePerson(long calls) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      int rounds = 200;
      double[] ours = new double[rounds];
      double[] rival = new double[rounds];
      int rows = 0;
      for (int round = -rounds; round < rounds; round++) {
        String email = "p" + (2 + Math.floorMod(round * 7_919, (int) (calls / 10) - 2)) + "@example.com";
        long start = System.nanoTime();
        List<String> found = ours(connection, email);
        long middle = System.nanoTime();
        List<String> expected = byHand(connection, email);
        long end = System.nanoTime();
        if (!sorted(found).equals(sorted(expected))) {
          throw new IllegalStateException("Not the same rows: " + found + expected);
        }
        rows += found.size();
        if (round >= 0) {
          ours[round] = (middle - start) / 1e6;
          rival[round] = (end - middle) / 1e6;
        }
      }
      System.out.printf("one person, %.1f rows, among %,d calls: %.2f ms; by hand %.2f ms; ratio %.2f%n",
          rows / 2.0 / rounds, calls, median(ours), median(rival), median(ours) / median(rival));
    }
  }

  private static List<String> sorted(List<String> rows) {
    return rows.stream().sorted().toList();
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void manyRows() throws SQLException {
    long[] count = {0};
    long[] first = {0};
    long[] most = {0};
    long start = System.nanoTime();
    try (Connection connection = database.getConnection()) {
      graph.search(
          new SearchRequest(Map.of("email", List.of("p1@example.com")), Set.of(), false, 600, 1_000),
          dataset -> Optional.of(Unclosed.of(connection)),
          row -> {
            if (count[0]++ == 1) {
              first[0] = System.nanoTime() - start;
            }
            if (count[0] % 100_000 == 0) {
              most[0] = Math.max(most[0], Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
            }
          });
    }
    System.out.printf("one person with %,d rows: %.1f s, first call after %.0f ms, at most %,d MB of %,d MB heap in use%n",
        count[0], (System.nanoTime() - start) / 1e9, first[0] / 1e6, most[0] >> 20, Runtime.getRuntime().maxMemory() >> 20);
  }

  private void plan() {
    StringBuilder yaml = new StringBuilder("dataset:\n- fides_key: wide\n  collections:\n");
    for (int number = 0; number < 200; number++) {
      yaml.append("  - name: c").append(number).append("\n    fields:\n    - {name: id, fides_meta: {primary_key: true")
          .append(number % 20 == 0 ? ", identity: email" : "").append("}}\n    - {name: other, fides_meta: {references: [{dataset: wide, field: c")
          .append((number * 7 + 1) % 200).append(".id").append(number % 3 == 0 ? "}]}}\n" : ", direction: from}]}}\n");
    }
    DataGraph wide = DataGraph.read(List.of(new MapFile("wide.yaml", yaml.toString())), fault -> { });
    double[] times = new double[200];
    for (int round = 0; round < times.length; round++) {
      long start = System.nanoTime();
      new SearchPlan(wide, Set.of("email"));
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    System.out.printf("plan of 200 collections: %.2f ms%n", median(times));
  }
}
