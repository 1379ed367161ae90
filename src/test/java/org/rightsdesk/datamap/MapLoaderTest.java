package org.rightsdesk.datamap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

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
                        "shop.yaml dataset.shop.collections.people.fields.boss: It refers to its own collection.",
                        "shop.yaml dataset.shop.collections.people.fields.where: It refers to shop.gone.id, which the map does not have.",
                        "shop.yaml dataset.shop.collections.people: It names a field \"nothing\", which it does not have."));
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

  static EstateMap read(String yaml) {
    MapFaults faults = new MapFaults();
    MapReader reader = new MapReader(faults);
    reader.read("shop.yaml", yaml);
    return EstateMap.of(reader.systems(), "test", faults);
  }
}
