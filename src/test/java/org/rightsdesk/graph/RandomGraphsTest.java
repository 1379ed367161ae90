package org.rightsdesk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Postgres;

/** Graphs and data made by chance: the search finds what the rules say, not a row more or less, plain and checked. */
class RandomGraphsTest {

  private static final int ON_H2 = 250;
  private static final int ON_POSTGRES = 30;

  private final Set<String> met = new TreeSet<>();

  @Test
  void the_search_finds_what_a_naive_one_finds_on_h2() throws SQLException {
    for (int seed = 0; seed < ON_H2; seed++) {
      try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
        check(seed, database);
      }
    }
    assertThat(met).as("what the chance made")
        .contains("cycle", "not this person", "probable", "certain", "list", "not cast", "both ways", "no key", "chunks", "nothing");
  }

  @Test
  void the_search_finds_what_a_naive_one_finds_on_postgres() throws SQLException {
    DataSource server = Postgres.empty();
    for (int seed = 10_000; seed < 10_000 + ON_POSTGRES; seed++) {
      try (Connection database = server.getConnection();
          Statement statement = database.createStatement()) {
        statement.execute("drop schema public cascade; create schema public");
        check(seed, database);
      }
    }
  }

  private void check(int seed, Connection database) throws SQLException {
    Made made = new Made(new Random(seed));
    for (NaiveSearch.Table table : made.tables) {
      store(database, table);
    }
    List<MapFault> faults = new ArrayList<>();
    DataGraph graph = DataGraph.read(List.of(new MapFile("made.yaml", made.yaml())), faults::add);
    assertThat(faults).as("seed %d", seed).allMatch(fault -> fault.what().startsWith("It is about people, but"));
    for (boolean plain : new boolean[] {true, false}) {
      List<String> found = new ArrayList<>();
      int chunk = seed % 3 == 0 ? 2 : 1_000;
      SearchReport report =
          graph.search(
              new SearchRequest(made.identities, Set.of(), plain, 30, chunk),
              dataset -> Optional.of(Unclosed.of(database)),
              row -> found.add(
                  row.collection().collection() + " " + new TreeMap<>(row.values()) + " " + (2 - row.sureness().ordinal())));
      List<String> expected =
          new NaiveSearch(made.tables, made.links, made.identities, plain).run();
      assertThat(report.collections()).as("seed %d", seed).noneMatch(log -> log.state() == CollectionLog.State.FAILED);
      List<String> missing = without(expected, found);
      List<String> wrong = without(found, expected);
      assertThat(missing.isEmpty() && wrong.isEmpty())
          .as("seed %d, plain %s, missing %s, wrong %s, by %s, in%n%s", seed, plain, missing, wrong, made.identities, made.yaml())
          .isTrue();
      note(made, report, found, plain);
    }
  }

  private static List<String> without(List<String> all, List<String> some) {
    List<String> left = new ArrayList<>(all);
    some.forEach(left::remove);
    return left;
  }

  private void note(Made made, SearchReport report, List<String> found, boolean plain) {
    if (!report.cycles().isEmpty()) {
      met.add("cycle");
    }
    if (!plain) {
      found.forEach(row -> met.add(List.of("not this person", "probable", "certain").get(row.charAt(row.length() - 1) - '0')));
    }
    if (found.stream().anyMatch(row -> row.contains("[]"))) {
      met.add("list");
    }
    if (report.collections().stream().anyMatch(log -> !log.notCast().isEmpty())) {
      met.add("not cast");
    }
    if (made.links.stream().anyMatch(link -> link.direction().equals("both"))) {
      met.add("both ways");
    }
    if (made.tables.stream().anyMatch(table -> table.keys().isEmpty())) {
      met.add("no key");
    }
    if (report.collections().stream().anyMatch(log -> log.statements() > 4)) {
      met.add("chunks");
    }
    if (found.isEmpty()) {
      met.add("nothing");
    }
  }

  private static void store(Connection database, NaiveSearch.Table table) throws SQLException {
    boolean postgres = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    database.setReadOnly(false);
    database.setAutoCommit(true);
    List<String> fields = List.copyOf(table.types().keySet());
    StringBuilder columns = new StringBuilder();
    table.types().forEach((field, type) -> columns.append(columns.isEmpty() ? "" : ", ").append('"').append(field).append("\" ")
        .append(switch (type) {
          case "int" -> "integer";
          case "text" -> "varchar(20)";
          case "int[]" -> postgres ? "integer[]" : "integer array";
          default -> postgres ? "varchar(20)[]" : "varchar(20) array";
        }));
    try (Statement statement = database.createStatement()) {
      statement.execute("create table \"" + table.name() + "\" (" + columns + ")");
    }
    String marks = String.join(", ", java.util.Collections.nCopies(fields.size(), "?"));
    try (PreparedStatement insert = database.prepareStatement("insert into \"" + table.name() + "\" values (" + marks + ")")) {
      for (Map<String, Object> row : table.rows()) {
        for (int place = 0; place < fields.size(); place++) {
          Object value = row.get(fields.get(place));
          String type = table.types().get(fields.get(place));
          if (value instanceof List<?> list) {
            insert.setArray(place + 1, database.createArrayOf(type.equals("int[]") ? "integer" : "varchar", elements(list)));
          } else if (value instanceof Long number) {
            insert.setInt(place + 1, number.intValue());
          } else {
            insert.setObject(place + 1, value);
          }
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static Object[] elements(List<?> list) {
    return list.stream().map(element -> element instanceof Long number ? (Object) number.intValue() : element).toArray();
  }

  /** A map and its data, made by chance. */
  private static final class Made {

    private static final List<String> TYPES = List.of("int", "text", "text", "text[]", "int[]");

    private final Random random;
    final List<NaiveSearch.Table> tables = new ArrayList<>();
    final List<NaiveSearch.Link> links = new ArrayList<>();
    final Map<String, List<String>> identities = new TreeMap<>();

    Made(Random random) {
      this.random = random;
      int count = 2 + random.nextInt(5);
      boolean saysPerson = random.nextInt(3) == 0;
      for (int number = 0; number < count; number++) {
        tables.add(table("t" + number, saysPerson));
      }
      int many = 1 + random.nextInt(2 * count);
      for (int number = 0; number < many; number++) {
        NaiveSearch.Table one = any(tables);
        NaiveSearch.Table other = any(tables);
        if (one != other) {
          String field = any(fields(one));
          String otherField = random.nextBoolean() ? "id" : any(fields(other));
          links.add(new NaiveSearch.Link(one.name(), field, other.name(), otherField, any(List.of("to", "from", "both"))));
        }
      }
      identities.put("email", List.of(value(), value()));
      if (random.nextBoolean()) {
        identities.put("phone_number", List.of(value()));
      }
    }

    private NaiveSearch.Table table(String name, boolean saysPerson) {
      Map<String, String> types = new LinkedHashMap<>();
      Map<String, String> declared = new TreeMap<>();
      types.put("id", "int");
      int count = 1 + random.nextInt(4);
      for (int number = 0; number < count; number++) {
        types.put("f" + number, any(TYPES));
      }
      types.put("n", "text");
      Map<String, String> kinds = new TreeMap<>();
      Set<String> weak = new HashSet<>();
      Set<String> whole = new HashSet<>();
      for (String field : types.keySet()) {
        boolean list = types.get(field).endsWith("[]");
        if (random.nextInt(3) == 0) {
          declared.put(field, any(List.of("string", "integer")) + (list ? "[]" : ""));
        } else if (list) {
          declared.put(field, types.get(field).startsWith("int") ? "integer[]" : "string[]");
        }
        if (field.startsWith("f") && random.nextInt(5) == 0) {
          kinds.put(field, any(List.of("email", "phone_number")));
          if (random.nextInt(4) == 0) {
            weak.add(field);
          }
        }
        if (list && random.nextInt(3) == 0) {
          whole.add(field);
        }
      }
      List<Map<String, Object>> rows = new ArrayList<>();
      boolean keyed = random.nextInt(5) > 0;
      int many = random.nextInt(12);
      for (int number = 0; number < many; number++) {
        Map<String, Object> row = new LinkedHashMap<>();
        types.forEach((field, type) -> row.put(field, value(type)));
        row.put("id", (long) (keyed ? number : number / 2));
        rows.add(row);
      }
      String subject = switch (random.nextInt(6)) {
        case 0 -> "none";
        case 1 -> any(List.copyOf(types.keySet()));
        default -> "";
      };
      Set<String> names = random.nextBoolean() ? Set.of("n") : Set.of();
      return new NaiveSearch.Table(
          name, keyed ? List.of("id") : List.of(), types, declared, kinds, weak, names, random.nextInt(12) == 0,
          saysPerson && random.nextInt(3) == 0, subject, whole, rows);
    }

    private static List<String> fields(NaiveSearch.Table table) {
      return table.types().keySet().stream().filter(field -> !field.equals("n")).toList();
    }

    private String value() {
      return random.nextInt(4) == 0 ? "x" + random.nextInt(3) : String.valueOf(random.nextInt(8));
    }

    private Object value(String type) {
      if (random.nextInt(6) == 0) {
        return null;
      }
      if (type.endsWith("[]")) {
        List<Object> list = new ArrayList<>();
        int many = random.nextInt(4);
        for (int number = 0; number < many; number++) {
          list.add(value(type.substring(0, type.length() - 2)));
        }
        return list;
      }
      return type.equals("int") ? (Object) (long) random.nextInt(10) : random.nextInt(12) == 0 ? "" : value();
    }

    private <T> T any(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    String yaml() {
      StringBuilder yaml = new StringBuilder("dataset:\n- fides_key: made\n  collections:\n");
      for (NaiveSearch.Table table : tables) {
        yaml.append("  - name: ").append(table.name()).append("\n    fides_meta: {skip_processing: ").append(table.skipped()).append("}\n");
        List<String> ours = new ArrayList<>();
        if (table.saysPerson()) {
          ours.add("identifies: person");
        }
        if (!table.subject().isEmpty()) {
          ours.add("subject: " + table.subject());
        }
        if (!ours.isEmpty()) {
          yaml.append("    rightsdesk: {").append(String.join(", ", ours)).append("}\n");
        }
        yaml.append("    fields:\n");
        table.types().keySet().forEach(field -> yaml.append(field(table, field)));
      }
      return yaml.toString();
    }

    private String field(NaiveSearch.Table table, String field) {
      List<String> meta = new ArrayList<>();
      if (table.keys().contains(field)) {
        meta.add("primary_key: true");
      }
      if (table.declared().containsKey(field)) {
        meta.add("data_type: '" + table.declared().get(field) + "'");
      }
      if (table.identities().containsKey(field)) {
        meta.add("identity: " + table.identities().get(field));
      }
      if (table.wholeLists().contains(field)) {
        meta.add("return_all_elements: true");
      }
      List<String> references = new ArrayList<>();
      for (NaiveSearch.Link link : links) {
        if (link.table().equals(table.name()) && link.field().equals(field)) {
          String direction = link.direction().equals("both") ? "" : ", direction: " + link.direction();
          references.add("{dataset: made, field: " + link.otherTable() + "." + link.otherField() + direction + "}");
        }
      }
      if (!references.isEmpty()) {
        meta.add("references: [" + String.join(", ", references) + "]");
      }
      String category = table.names().contains(field) ? "user.name" : "system.operations";
      String weak = table.weak().contains(field) ? ", rightsdesk: {match: probable}" : "";
      return "    - {name: " + field + ", data_categories: [" + category + "], fides_meta: {" + String.join(", ", meta) + "}" + weak + "}\n";
    }
  }
}
