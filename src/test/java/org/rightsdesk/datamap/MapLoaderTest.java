package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightsdesk.graph.MapFile;

class MapLoaderTest {

  @Test
  void a_plain_fides_file_is_read_with_its_old_names_and_without_our_keys() {
    EstateMap map =
        read(
            """
            dataset:
              - fides_key: shop
                name: Shop
                unknown_key: is ignored
                collections:
                  - name: orders
                    data_categories: [system.operations]
                    fields:
                      - name: id
                        data_categories: [system.operations]
                        fidesops_meta: {primary_key: true, data_type: integer}
            """);

    MapCollection orders = map.find(new SystemKey("shop"), "orders").orElseThrow();
    assertThat(orders.keys()).extracting(MapField::name).containsExactly("id");
    assertThat(orders.isSearched()).isFalse();
    assertThat(map.get(new SystemKey("shop")).description().byHand()).isFalse();
  }

  @Test
  void what_goes_to_nobody_outside_does_not_go_abroad() {
    EstateMap map =
        read(
            """
            dataset:
              - fides_key: shop
                rightsdesk:
                  recipients: [Post House, Vault]
                  transfers:
                    - {to: "Post House, USA", country: US}
                    - {to: "Vault, Germany", country: DE}
                collections:
                  - name: orders
                    fields:
                      - {name: id, data_categories: [system.operations]}
                  - name: stock
                    rightsdesk: {recipients: [Vault]}
                    fields:
                      - {name: id, data_categories: [system.operations]}
                  - name: ledger
                    rightsdesk: {recipients: []}
                    fields:
                      - {name: id, data_categories: [system.operations]}
            """);

    assertThat(abroad(map, "orders")).containsExactly("Post House, USA", "Vault, Germany");
    assertThat(abroad(map, "stock")).containsExactly("Vault, Germany");
    assertThat(abroad(map, "ledger")).isEmpty();
  }

  private static List<String> abroad(EstateMap map, String collection) {
    return map.find(new SystemKey("shop"), collection).orElseThrow().description().transfers().stream()
        .map(Transfer::to)
        .toList();
  }

  @Test
  void every_fault_is_told_with_file_line_and_path_at_once() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    dataset:
                      - fides_key: shop
                        rightsdesk: {nmae: Shop}
                        collections:
                          - name: people
                            rightsdesk: {purpose: p, source: s, retention: r, part_of: nothing}
                            fields:
                              - name: id
                                data_categories: [user.unique_id]
                                fides_meta: {primary_key: true, data_type: number}
                              - name: boss
                                data_categories: [user.unique_id]
                                fides_meta: {references: [{dataset: shop, field: people.id}]}
                              - name: where
                                fides_meta: {references: [{dataset: shop, field: gone.id, direction: from}]}
                    """))
        .isInstanceOfSatisfying(
            DataMapFaulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .containsExactlyInAnyOrder(
                        "shop.yaml:3 dataset.shop.rightsdesk: There is no key \"nmae\".",
                        "shop.yaml:10 dataset.shop.collections.people.fields.id.fides_meta.data_type: There is no data type \"number\".",
                        "shop.yaml:14 dataset.shop.collections.people.fields.where: Say the \"data_categories\"; what is not personal is system.operations.",
                        "shop.yaml:13 dataset.shop.collections.people.fields.boss.fides_meta.references[0]: It refers to its own collection.",
                        "shop.yaml:15 dataset.shop.collections.people.fields.where.fides_meta.references[0]: It refers to shop.gone.id, which the map does not have.",
                        "shop.yaml:5 dataset.shop.collections.people: It names a field \"nothing\", which it does not have."));
  }

  @Test
  void what_is_about_people_needs_a_key_a_way_to_it_and_words_for_the_answer() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    dataset:
                      - fides_key: shop
                        collections:
                          - name: notes
                            fields:
                              - name: text
                                data_categories: [user.content]
                    """))
        .isInstanceOfSatisfying(
            DataMapFaulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .hasSize(3)
                    .anyMatch(fault -> fault.contains("no primary key"))
                    .anyMatch(fault -> fault.contains("no identifier and no reference leads to it"))
                    .anyMatch(fault -> fault.contains("say its \"purpose\"")));
  }

  @Test
  void a_file_that_is_no_yaml_is_told_with_its_line() {
    assertThatThrownBy(() -> read("dataset:\n  - fides_key: [shop\n"))
        .isInstanceOfSatisfying(
            DataMapFaulty.class, faulty -> assertThat(faulty.faults().get(0)).startsWith("shop.yaml:").contains("not YAML"));
  }

  @Test
  void a_collection_takes_the_words_of_its_dataset_where_it_has_none() {
    EstateMap map =
        read(
            """
            dataset:
              - fides_key: shop
                rightsdesk: {purpose: Selling, source: You, retention: 2 years, recipients: [Mailer Ltd], role: processor}
                collections:
                  - name: people
                    rightsdesk: {purpose: Writing to you}
                    fields:
                      - name: id
                        data_categories: [user.unique_id]
                        fides_meta: {primary_key: true, data_type: integer}
                      - name: email
                        data_categories: [user.contact.email]
                        fides_meta: {identity: email}
                        rightsdesk: {never_disclose: secret, explain: {A: alpha}}
            """);

    CollectionDescription people = map.find(new SystemKey("shop"), "people").orElseThrow().description();
    assertThat(people.purpose()).isEqualTo("Writing to you");
    assertThat(people.retention()).isEqualTo("2 years");
    assertThat(people.recipients()).containsExactly("Mailer Ltd");
    assertThat(people.role()).isEqualTo(OurRole.PROCESSOR);
    assertThat(people.categories()).containsExactly("E-mail address", "Numbers that stand for you in our systems");
    assertThat(people.fields().get(1).neverDisclose()).contains("secret");
    assertThat(people.fields().get(1).codes()).containsEntry("A", "alpha");
  }

  @Test
  void what_the_map_does_not_say_may_be_written_is_not_written() {
    EstateMap map =
        read(
            """
            dataset:
              - fides_key: shop
                rightsdesk: {purpose: p, source: s, retention: r}
                collections:
                  - name: people
                    fields:
                      - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true}}
                      - {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}
            """);

    assertThat(map.get(new SystemKey("shop")).writable()).isFalse();
    assertThat(map.find(new SystemKey("shop"), "people").orElseThrow().kept()).isEqualTo(CopyKind.HISTORIC);
    assertThat(map.disputes()).isEmpty();
  }

  @Test
  void what_is_written_to_has_a_number_and_notes_have_one_place() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    dataset:
                      - fides_key: shop
                        rightsdesk: {purpose: p, source: s, retention: r, writes: connector}
                        collections:
                          - name: people
                            rightsdesk: {kept_as: current, contested: email}
                            fields:
                              - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true}}
                              - {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}
                          - name: notes
                            rightsdesk: {disputes: {collection: a, row: b, field: c, statement: d, day: e}}
                            fields:
                              - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true, data_type: integer}}
                              - {name: a, data_categories: [user.content]}
                              - {name: b, data_categories: [user.content]}
                              - {name: c, data_categories: [user.content]}
                              - {name: d, data_categories: [user.content]}
                              - {name: e, data_categories: [user.content]}
                      - fides_key: other
                        rightsdesk: {purpose: p, source: s, retention: r}
                        collections:
                          - name: more_notes
                            rightsdesk: {disputes: {collection: a, row: a, field: a, statement: a, day: a}, kept_as: now}
                            fields:
                              - {name: id, data_categories: [user.unique_id], fides_meta: {primary_key: true, data_type: integer}}
                              - {name: a, data_categories: [user.content]}
                          - name: ledger
                            rightsdesk: {ledger: {recipient: who, type: what}}
                            fields:
                              - {name: id, data_categories: [system.operations]}
                    """))
        .isInstanceOfSatisfying(
            DataMapFaulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .containsExactlyInAnyOrder(
                        "shop.yaml:23 dataset.other.collections.more_notes.rightsdesk.kept_as: Write one of current, historic.",
                        "shop.yaml:28 dataset.other.collections.ledger.rightsdesk.ledger: There is no \"categories\".",
                        "shop.yaml:28 dataset.other.collections.ledger.rightsdesk.ledger: There is no \"at\".",
                        "shop.yaml:5 dataset.shop.collections.people: Rows that are written to need a primary key of one integer.",
                        "shop.yaml:9 dataset.shop.collections.people.fields.email: What says that a row is disputed is a boolean.",
                        "shop.yaml:22 dataset.other.collections.more_notes: Notes go where a connector may write: say \"writes: connector\" for its system.",
                        "shop.yaml:10 dataset.shop.collections.notes: There is another place for the notes of what people dispute.",
                        "shop.yaml:27 dataset.other.collections.ledger: It names a field \"who\", which it does not have.",
                        "shop.yaml:27 dataset.other.collections.ledger: It names a field \"what\", which it does not have.",
                        "shop.yaml:27 dataset.other.collections.ledger: It names a field \"\", which it does not have."));
  }

  static EstateMap read(String yaml) {
    return MapLoader.of(List.of(new MapFile("shop.yaml", yaml)), "test");
  }
}
