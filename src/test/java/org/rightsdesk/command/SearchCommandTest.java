package org.rightsdesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.testing.Postgres;

class SearchCommandTest {

  private static final String SHOP =
      """
      dataset:
        - fides_key: shop
          collections:
            - name: customer
              fields:
                - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true, data_type: integer}}
                - {name: name, data_categories: [user.name]}
                - {name: email, data_categories: [user.contact.email], fides_meta: {identity: email, data_type: string}}
                - name: address_id
                  data_categories: [system.operations]
                  fides_meta: {references: [{dataset: shop, field: address.id, direction: to}]}
            - name: address
              fields:
                - {name: id, data_categories: [system.operations], fides_meta: {primary_key: true}}
                - {name: street, data_categories: [user.contact.address.street]}
            - name: payment_card
              fields:
                - {name: id, data_categories: [system.operations], fides_meta: {primary_key: true}}
                - {name: number, data_categories: [user.financial.bank_account]}
                - name: customer_id
                  data_categories: [user.unique_id]
                  fides_meta: {references: [{dataset: shop, field: customer.id, direction: from}]}
                - name: billing_address_id
                  data_categories: [system.operations]
                  fides_meta: {references: [{dataset: shop, field: address.id, direction: from}]}
            - name: employee
              fidesops_meta: {skip_processing: true}
              fields: [{name: id, data_categories: [user]}]
        - fides_key: desk
          collections:
            - name: ticket
              fields:
                - {name: id, data_categories: [system.operations], fides_meta: {primary_key: true}}
                - {name: body, data_categories: [user.content]}
                - name: customer_id
                  data_categories: [user.unique_id]
                  fides_meta: {references: [{dataset: shop, field: customer.id, direction: from}]}
            - name: visit
              fields:
                - {name: id, data_categories: [system.operations], fides_meta: {primary_key: true}}
                - {name: phone, data_categories: [user.contact.phone_number], fides_meta: {identity: phone_number, data_type: integer}}
      """;

  private static final String TABLES =
      """
      create table customer (id integer primary key, name varchar(50), email varchar(12000), address_id integer);
      create table address (id integer primary key, street varchar(50));
      create table payment_card (id integer primary key, number varchar(20), customer_id integer, billing_address_id integer);
      create table ticket (id integer primary key, body varchar(100), customer_id varchar(10));
      create table visit (id integer primary key, phone integer);
      insert into customer values (1, 'Ada', 'ada@example.com', 7), (2, 'Bob', 'bob@example.com', 7), (3, 'Cy', null, 8);
      insert into address values (7, '1 Long Lane'), (8, '2 Long Lane');
      insert into payment_card values (11, '1111', 1, 7), (12, '2222', 2, 7), (13, '3333', null, 7), (14, '4444', 3, 8);
      insert into ticket values (21, 'My card', '1'), (22, 'His card', '2');
      insert into visit values (31, 4410)
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final String url = "jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1";

  @TempDir Path directory;
  private Connection database;
  private Path map;

  @BeforeEach
  void create() throws SQLException, IOException {
    database = DriverManager.getConnection(url);
    execute(TABLES);
    map = Files.writeString(directory.resolve("shop.yaml"), SHOP);
  }

  @AfterEach
  void drop() throws SQLException {
    execute("drop all objects");
    database.close();
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private int search(String... more) {
    return searchAt(url, more);
  }

  private int searchAt(String address, String... more) {
    List<String> words = new ArrayList<>(List.of("search", "--map", map.toString(), "--connect", "shop=" + address, "desk=" + address,
        "--out", directory.resolve("out").toString()));
    words.addAll(List.of(more));
    return new DataMapCommand(Map.of("DATAMAP_USER_DESK", "", "DATAMAP_PASSWORD", ""), new PrintStream(out, true), new PrintStream(err, true))
        .run(words);
  }

  private JsonNode read(String file) throws IOException {
    return new ObjectMapper().readTree(directory.resolve("out").resolve(file).toFile());
  }

  private JsonNode log(String collection) throws IOException {
    for (JsonNode entry : read("search.json").get("collections")) {
      if (entry.get("collection").asText().equals(collection)) {
        return entry;
      }
    }
    throw new AssertionError(collection);
  }

  private List<String> ids(String file) throws IOException {
    List<String> ids = new ArrayList<>();
    read(file).forEach(row -> ids.add((row.has("row") ? row.get("row") : row).get("id").asText()));
    return ids;
  }

  @Test
  void the_neighbours_card_is_not_among_the_persons_rows() throws IOException {
    assertThat(search("--identity", "email=ada@example.com")).isZero();

    assertThat(ids("shop.customer.json")).containsExactly("1");
    assertThat(ids("shop.address.json")).containsExactly("7");
    assertThat(ids("shop.payment_card.json")).containsExactly("11", "13");
    assertThat(ids("desk.ticket.json")).containsExactly("21");
    JsonNode neighbours = read("not-this-person/shop.payment_card.json");
    assertThat(neighbours).hasSize(1);
    assertThat(neighbours.get(0).get("row").get("number").asText()).isEqualTo("2222");
    assertThat(neighbours.get(0).get("match").asText()).isEqualTo("not_this_person");
    assertThat(neighbours.get(0).get("reason").asText()).isEqualTo("It names somebody else.");
    assertThat(neighbours.get(0).get("path").asText())
        .isEqualTo("identity email > shop.customer.email > shop.address.id > shop.payment_card.billing_address_id");
    JsonNode cards = read("shop.payment_card.json");
    assertThat(cards.get(0).get("match").asText()).isEqualTo("certain");
    assertThat(cards.get(1).get("match").asText()).isEqualTo("probable");
    assertThat(log("payment_card").get("rows").toString()).isEqualTo("{\"certain\":1,\"probable\":1,\"not_this_person\":1}");
  }

  @Test
  void plainly_everything_that_is_reached_is_told_as_rows() throws IOException {
    assertThat(search("--identity", "email=ada@example.com", "--plain")).isZero();

    assertThat(ids("shop.payment_card.json")).containsExactly("11", "12", "13");
    assertThat(read("shop.customer.json").toString())
        .isEqualTo("[{\"id\":1,\"name\":\"Ada\",\"email\":\"ada@example.com\",\"address_id\":7}]");
  }

  @Test
  void the_same_comes_from_postgres() throws Exception {
    try (Connection server = Postgres.empty().getConnection()) {
      try (Statement statement = server.createStatement()) {
        statement.execute(TABLES);
      }
      String address = server.getMetaData().getURL() + "&user=postgres";
      assertThat(searchAt(address.contains("?") ? address : address.replace("&", "?"), "--identity", "email=ada@example.com")).isZero();
    }

    assertThat(ids("shop.payment_card.json")).containsExactly("11", "13");
    assertThat(ids("not-this-person/shop.payment_card.json")).containsExactly("12");
    assertThat(ids("desk.ticket.json")).containsExactly("21");
  }

  @Test
  void the_log_says_how_and_why_not_without_a_value() throws IOException {
    search("--identity", "email=ada@example.com");

    assertThat(Files.readString(directory.resolve("out/search.json"))).doesNotContain("ada@", "Long Lane", "1111");
    assertThat(log("customer").get("queries").toString()).contains("where \\\"EMAIL\\\" in (?) order by \\\"ID\\\"");
    assertThat(log("payment_card").get("searched_by").toString())
        .isEqualTo("{\"billing_address_id\":[\"shop.address.id\"],\"customer_id\":[\"shop.customer.id\"]}");
    assertThat(log("employee").get("why").asText()).contains("skip_processing");
    assertThat(log("visit").get("why").asText()).isEqualTo("None of the identifiers given leads to it.");
    for (String collection : List.of("customer", "address", "payment_card", "ticket")) {
      assertThat(log(collection).get("statements").asInt()).as(collection).isEqualTo(1);
    }
  }

  @Test
  void a_column_that_vanished_is_named_and_the_others_are_searched() throws Exception {
    execute("alter table address drop column street");

    assertThat(search("--identity", "email=ada@example.com")).isEqualTo(1);
    assertThat(log("address").get("why").asText()).isEqualTo("The table \"address\" has no column \"street\", which the map names.");
    assertThat(ids("shop.payment_card.json")).containsExactly("11");
    assertThat(read("search.json").get("notes").toString()).contains("Rows of shop.payment_card may be missing");
  }

  @Test
  void a_dataset_that_cannot_be_reached_holds_nobody_up() throws IOException {
    int code =
        new DataMapCommand(Map.of(), new PrintStream(out, true), new PrintStream(err, true))
            .run(List.of("search", "--map", map.toString(), "--connect", "shop=" + url, "desk=jdbc:h2:tcp://localhost:1/none",
                "--identity", "email=ada@example.com", "--out", directory.resolve("out").toString()));

    assertThat(code).isEqualTo(1);
    assertThat(log("ticket").get("state").asText()).isEqualTo("failed");
    assertThat(log("ticket").get("why").asText()).contains("could not be reached");
    assertThat(ids("shop.customer.json")).containsExactly("1");
  }

  @Test
  void what_does_not_fit_a_field_is_reported() throws IOException {
    assertThat(search("--identity", "phone_number=+44 10", "phone_number=4410")).isZero();

    assertThat(log("visit").get("not_cast").toString())
        .contains("1 value(s) from identity phone_number do not fit").contains("integer in the map").doesNotContain("+44");
    assertThat(ids("desk.visit.json")).containsExactly("31");
  }

  @Test
  void only_the_categories_asked_for_are_told() throws IOException {
    search("--identity", "email=ada@example.com", "--plain", "--categories", "user.contact,user.fin");

    assertThat(read("shop.customer.json").toString()).isEqualTo("[{\"email\":\"ada@example.com\"}]");
    assertThat(read("shop.address.json").toString()).isEqualTo("[{\"street\":\"1 Long Lane\"}]");
    assertThat(read("shop.payment_card.json")).isEmpty();
  }

  @Test
  void an_identifier_is_a_value_and_nothing_else() throws Exception {
    List<String> hostile =
        List.of("' or '1'='1", "\"; drop table customer; --", "=cmd|' /C calc'!A0", "../../etc/passwd", "${7*7}", "{{7*7}}", "%", "x\0y",
            "\ud800", "a".repeat(10_000), "{ts '2020-01-01'}", "?", "\u202eada");
    int id = 100;
    for (String value : hostile) {
      id++;
      boolean kept = value.indexOf('\0') < 0 && !value.equals("\ud800");
      if (kept) {
        try (var insert = database.prepareStatement("insert into customer values (?, 'x', ?, null)")) {
          insert.setInt(1, id);
          insert.setString(2, value);
          insert.execute();
        }
      }
      assertThat(search("--identity", "email=" + value)).isZero();
      if (kept) {
        assertThat(ids("shop.customer.json")).as(value.substring(0, 1)).containsExactly(String.valueOf(id));
      } else {
        assertThat(log("customer").get("not_cast").toString()).contains("1 value(s) from identity email do not fit");
      }
    }
  }

  @Test
  void a_second_search_leaves_nothing_of_the_first() throws IOException {
    search("--identity", "email=ada@example.com");
    search("--identity", "phone_number=1");

    try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("search.json", "desk.visit.json");
    }
  }

  @Test
  void words_that_cannot_be_understood_end_with_2_and_show_no_address() {
    assertThat(search()).isEqualTo(2);
    assertThat(search("--identity", "ada")).isEqualTo(2);
    assertThat(search("--identity", "email=a", "--timeout", "soon")).isEqualTo(2);
    assertThat(search("--identity", "email=a", "--connect", "gone=jdbc:h2:mem:x;PASSWORD=secret")).isEqualTo(2);
    assertThat(search("--identity", "email=a", "--connect", "shop=" + url)).isEqualTo(2);
    assertThat(err.toString()).contains("The map has no dataset gone.").doesNotContain("secret");
  }
}
