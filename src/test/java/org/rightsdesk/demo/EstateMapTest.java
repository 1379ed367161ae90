package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** The data map of the invented company: it has a row for each column, and says of each what people need to know. */
class EstateMapTest {

  static Stream<String> systems() {
    return InventedCompany.estate().keys().stream();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void every_column_has_a_row_in_the_map_and_every_row_a_column(String system) {
    List<String> columns =
        InventedCompany.texts(
            system,
            "select lower(table_name || '.' || column_name) from information_schema.columns where table_schema = 'PUBLIC'");
    List<String> mapped = new ArrayList<>();
    for (JsonNode collection : collections(system)) {
      for (JsonNode field : collection.path("fields")) {
        mapped.add(collection.path("name").asText() + "." + field.path("name").asText());
      }
    }
    assertThat(mapped).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void types_and_primary_keys_are_those_of_the_tables(String system) {
    Map<String, String> types = new HashMap<>();
    InventedCompany.rows(
            system,
            "select lower(table_name || '.' || column_name) as name, data_type from information_schema.columns"
                + " where table_schema = 'PUBLIC'")
        .forEach(row -> types.put((String) row.get("NAME"), mapType((String) row.get("DATA_TYPE"))));
    List<String> keys =
        InventedCompany.texts(
            system,
            """
            select lower(c.table_name || '.' || c.column_name)
              from information_schema.table_constraints t
              join information_schema.key_column_usage c on c.constraint_name = t.constraint_name
             where t.constraint_type = 'PRIMARY KEY' and t.table_schema = 'PUBLIC'
            """);
    List<String> mappedKeys = new ArrayList<>();
    for (JsonNode collection : collections(system)) {
      for (JsonNode field : collection.path("fields")) {
        String name = collection.path("name").asText() + "." + field.path("name").asText();
        assertThat(field.at("/fides_meta/data_type").asText()).as(name).isEqualTo(types.get(name));
        if (field.at("/fides_meta/primary_key").asBoolean()) {
          mappedKeys.add(name);
        }
      }
    }
    assertThat(mappedKeys).containsExactlyInAnyOrderElementsOf(keys);
  }

  @ParameterizedTest
  @MethodSource("systems")
  void whatever_is_about_people_is_explained(String system) {
    JsonNode dataset = dataset(system);
    for (JsonNode collection : dataset.path("collections")) {
      boolean personal = false;
      for (JsonNode field : collection.path("fields")) {
        String name = collection.path("name").asText() + "." + field.path("name").asText();
        assertThat(field.path("data_categories")).as(name).isNotEmpty();
        assertThat(field.at("/rightsdesk/label").asText()).as(name).isNotBlank();
        personal |= texts(field.path("data_categories")).anyMatch(category -> category.startsWith("user"));
      }
      assertThat(collection.at("/rightsdesk/name").asText()).isNotBlank();
      if (personal) {
        for (String words : List.of("purpose", "lawful_basis", "source", "retention", "role")) {
          String own = collection.at("/rightsdesk/" + words).asText();
          assertThat(own.isEmpty() ? dataset.at("/rightsdesk/" + words).asText() : own)
              .as(words + " of " + collection.path("name").asText())
              .isNotBlank();
        }
      } else {
        assertThat(collection.at("/rightsdesk/person").asBoolean(true)).as(collection.path("name").asText()).isFalse();
      }
    }
  }

  @Test
  void every_reference_leads_to_a_column_of_the_map_and_never_into_its_own_table() {
    TreeSet<String> known = new TreeSet<>();
    systems().forEach(system -> fields(system).forEach(field -> known.add(system + ":" + field.name())));
    systems()
        .forEach(
            system ->
                fields(system)
                    .forEach(
                        field ->
                            field.node().at("/fides_meta/references").forEach(reference -> {
                              String target = reference.path("dataset").asText() + ":" + reference.path("field").asText();
                              assertThat(known).as(field.name()).contains(target);
                              assertThat(reference.path("direction").asText()).as(field.name()).isIn("from", "to");
                              assertThat(target).as(field.name()).doesNotStartWith(system + ":" + field.name().split("\\.")[0] + ".");
                            })));
  }

  @Test
  void each_system_of_the_estate_has_its_place_in_the_order() {
    List<Integer> places = systems().map(system -> dataset(system).at("/rightsdesk/order").asInt(-1)).toList();
    assertThat(places).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void secrets_are_never_disclosed() {
    assertThat(field("core", "core_user.password_hash").at("/rightsdesk/never_disclose").asText()).isNotBlank();
    assertThat(field("mkt", "mkt_suppression.address_hash").at("/rightsdesk/never_disclose").asText()).isNotBlank();
  }

  @Test
  void what_is_held_for_customers_is_told_from_what_is_ours() {
    for (String table : List.of("tele_call", "tele_sms", "tele_form_capture", "tele_blocked_number")) {
      JsonNode ours = collection("tele", table).path("rightsdesk");
      assertThat(ours.at("/controller_when/field").asText()).as(table).isEqualTo("account_id");
      assertThat(texts(ours.at("/controller_when/values"))).as(table).containsExactly(String.valueOf(Company.OWN_ACCOUNT));
      assertThat(ours.at("/customer/contact").asText()).as(table).isEqualTo("privacy_contact_email");
    }
    assertThat(dataset("tele").at("/rightsdesk/role").asText()).isEqualTo("processor");
  }

  @Test
  void decisions_by_rule_are_told_with_their_logic() {
    for (JsonNode decides : List.of(collection("core", "core_contact"), collection("tele", "tele_blocked_number"), collection("tele", "tele_call"))) {
      for (String part : List.of("what", "logic", "consequence")) {
        assertThat(decides.at("/rightsdesk/automated_decision/" + part).asText()).isNotBlank();
      }
    }
  }

  @Test
  void every_code_that_the_systems_use_is_explained() {
    systems()
        .forEach(
            system ->
                fields(system)
                    .filter(field -> field.node().at("/rightsdesk/explain").size() > 1)
                    .forEach(
                        field -> {
                          String[] name = field.name().split("\\.");
                          List<String> used =
                              InventedCompany.texts(system, "select distinct cast(" + name[1] + " as varchar) from " + name[0] + " where " + name[1] + " is not null");
                          List<String> explained = new ArrayList<>();
                          field.node().at("/rightsdesk/explain").fieldNames().forEachRemaining(explained::add);
                          assertThat(explained).as(field.name()).containsAll(used);
                        }));
  }

  @ParameterizedTest
  @MethodSource("systems")
  void whatever_is_about_people_says_whether_it_is_current_and_who_may_write_it(String system) {
    String writes = dataset(system).at("/rightsdesk/writes").asText();
    assertThat(writes).isEqualTo(List.of("bill", "sup", "hr").contains(system) ? "by_hand" : "connector");
    for (JsonNode collection : collections(system)) {
      JsonNode ours = collection.path("rightsdesk");
      if (ours.path("person").asBoolean(true)) {
        assertThat(ours.path("kept_as").asText()).as(collection.path("name").asText()).isIn("current", "historic");
      }
    }
  }

  @Test
  void what_was_sent_called_or_invoiced_is_never_rewritten() {
    for (String table : List.of("bill/bill_invoice", "bill/bill_payment", "mkt/mkt_send", "web/web_form_submission", "tele/tele_call", "core/core_contact_alias", "core/core_audit_log")) {
      String[] place = table.split("/");
      assertThat(collection(place[0], place[1]).at("/rightsdesk/kept_as").asText()).as(table).isEqualTo("historic");
    }
    assertThat(collection("core", "core_contact").at("/rightsdesk/contested").asText()).isEqualTo("accuracy_contested");
  }

  @Test
  void support_is_searched_by_hand_and_personnel_is_restricted() {
    assertThat(dataset("sup").at("/rightsdesk/connector").asText()).isEqualTo("by_hand");
    assertThat(dataset("sup").at("/rightsdesk/place").asText()).contains("archive room");
    assertThat(dataset("hr").at("/rightsdesk/restricted").asBoolean()).isTrue();
  }

  private record Field(String name, JsonNode node) {}

  private static Stream<Field> fields(String system) {
    return stream(collections(system))
        .flatMap(
            collection ->
                stream(collection.path("fields"))
                    .map(field -> new Field(collection.path("name").asText() + "." + field.path("name").asText(), field)));
  }

  private static JsonNode field(String system, String name) {
    return fields(system).filter(field -> field.name().equals(name)).findFirst().orElseThrow().node();
  }

  private static JsonNode collection(String system, String name) {
    return stream(collections(system)).filter(node -> node.path("name").asText().equals(name)).findFirst().orElseThrow();
  }

  private static JsonNode collections(String system) {
    return dataset(system).path("collections");
  }

  private static JsonNode dataset(String system) {
    try (InputStream yaml = new ClassPathResource("estate/datamap/" + system + ".yaml").getInputStream()) {
      JsonNode dataset = new YAMLMapper().readTree(yaml).path("dataset").path(0);
      assertThat(dataset.path("fides_key").asText()).isEqualTo(system);
      return dataset;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static Stream<String> texts(JsonNode list) {
    return stream(list).map(JsonNode::asText);
  }

  private static String mapType(String sqlType) {
    return switch (sqlType) {
      case "INTEGER" -> "integer";
      case "BOOLEAN" -> "boolean";
      case "NUMERIC", "DECIMAL" -> "float";
      default -> "string";
    };
  }
}
