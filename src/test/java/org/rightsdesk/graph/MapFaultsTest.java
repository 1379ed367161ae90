package org.rightsdesk.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of the open format, with file, line and path. */
class MapFaultsTest {

  @ParameterizedTest(name = "{1}")
  @MethodSource("faults")
  void a_fault_is_told_with_file_line_and_path(String yaml, String fault) {
    assertThat(faults(yaml)).containsExactly(fault.split("\n"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("", "a.yaml: The file is empty."),
        fault("dataset: [", "a.yaml:1: This is not YAML: expected the node content, but found '<stream end>'."),
        fault("a: 1\n---\nb: 2", "a.yaml:2: This is not YAML: but found another document."),
        fault("- fides_key: shop", "a.yaml:1: Write key and value pairs here."),
        fault("system: []", "a.yaml:1: There is no list \"dataset\"."),
        fault("x: 1\ndataset: shop", "a.yaml:2 dataset: Write a list here."),
        fault("dataset:\n- shop", "a.yaml:2 dataset[0]: Write key and value pairs here."),
        fault("dataset:\n- name: Shop", "a.yaml:2 dataset[0]: A dataset needs a \"fides_key\" of letters, digits and _ . < > -."),
        fault("dataset:\n- fides_key: my shop", "a.yaml:2 dataset.my shop: A dataset needs a \"fides_key\" of letters, digits and _ . < > -."),
        fault("dataset:\n- fides_key: shop\n- fides_key: shop", "a.yaml:3 dataset.shop: There are two datasets \"shop\"."),
        fault("dataset:\n- fides_key: shop\n  fides_key: shop", "a.yaml:3: The key \"fides_key\" stands here twice."),
        fault("dataset: &all\n- fides_key: shop\n  collections: *all", "a.yaml:1: What stands here holds itself without end."),
        fault("dataset:\n- fides_key: shop\n  fides_meta: [after]", "a.yaml:3 dataset.shop.fides_meta: Write key and value pairs here."),
        fault("dataset:\n- fides_key: shop\n  fides_meta: {after: [a b]}", "a.yaml:3 dataset.shop.fides_meta.after[0]: \"after\" names datasets by their keys."),
        fault("dataset:\n- fides_key: shop\n  fides_meta: {after: [gone]}", "a.yaml:3 dataset.shop.fides_meta.after: It comes after \"gone\", which the map does not have."),
        fault("dataset:\n- fides_key: shop\n  fides_meta: {after: [shop]}", "a.yaml:3 dataset.shop.fides_meta.after: It cannot come after itself."),
        fault("dataset:\n- fides_key: shop\n  data_categories: [what ever]", "a.yaml:3 dataset.shop.data_categories[0]: A data category is written as names with dots between, such as user.contact.email."),
        fault("dataset:\n- fides_key: shop\n  collections: {a: b}", "a.yaml:3 dataset.shop.collections: Write a list here."),
        collection("- description: x", "a.yaml:4 dataset.shop.collections[0]: A collection needs a \"name\"."),
        collection("- name: a\n  - name: a", "a.yaml:5 dataset.shop.collections.a: There are two collections \"a\"."),
        collection("- name: [a]", "a.yaml:4 dataset.shop.collections[0].name: Write one value here.",
            "a.yaml:4 dataset.shop.collections[0]: A collection needs a \"name\"."),
        collection("- {name: a, fides_meta: {skip_processing: perhaps}}", "a.yaml:4 dataset.shop.collections.a.fides_meta.skip_processing: Write true or false."),
        collection("- {name: a, fides_meta: {after: [b]}}", "a.yaml:4 dataset.shop.collections.a.fides_meta.after[0]: \"after\" names collections as dataset.collection."),
        collection("- {name: a, fides_meta: {after: [shop.b]}}", "a.yaml:4 dataset.shop.collections.a.fides_meta.after: It comes after shop.b, which the map does not have."),
        collection("- {name: a, fides_meta: {after: [shop.a]}}", "a.yaml:4 dataset.shop.collections.a.fides_meta.after: It cannot come after itself."),
        collection("- {name: a, fides_meta: {after: [shop.b]}}\n  - {name: b, fides_meta: {after: [shop.a]}}", "a.yaml:4 dataset.shop.collections.a: Each of these comes after another of them: shop.a, shop.b."),
        collection("- {name: a, fides_meta: {erase_after: [b]}}", "a.yaml:4 dataset.shop.collections.a.fides_meta.erase_after[0]: \"erase_after\" names collections as dataset.collection."),
        field("{description: x}", "a.yaml:6 dataset.shop.collections.a.fields[0]: A field needs a \"name\"."),
        field("{name: f}\n    - {name: f}", "a.yaml:7 dataset.shop.collections.a.fields.f: There are two fields \"f\"."),
        field("{name: f, fields: [{name: g}, {name: g}]}", "a.yaml:6 dataset.shop.collections.a.fields.f.fields.g: There are two fields \"g\"."),
        field("{name: f, data_categories: [user..email]}", "a.yaml:6 dataset.shop.collections.a.fields.f.data_categories[0]: A data category is written as names with dots between, such as user.contact.email."),
        field("{name: f, data_categories: [{user: email}]}", "a.yaml:6 dataset.shop.collections.a.fields.f.data_categories[0]: Write plain values in this list."),
        field("{name: f, fides_meta: {data_type: text}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.data_type: There is no data type \"text\"."),
        field("{name: f, fides_meta: {data_type: 'string[][]'}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.data_type: There is no data type \"string[][]\"."),
        field("{name: f, fidesops_meta: {data_type: text}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fidesops_meta.data_type: There is no data type \"text\"."),
        field("{name: f, fides_meta: {length: 0}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.length: A length is a whole number above 0."),
        field("{name: f, fides_meta: {primary_key: 7}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.primary_key: Write true or false."),
        field("{name: f, fides_meta: {data_type: string, return_all_elements: true}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.return_all_elements: Only a list has elements: its data type ends with []."),
        field("{name: f, fides_meta: {identity: email}, fields: [{name: g}]}", "a.yaml:6 dataset.shop.collections.a.fields.f: A field with fields of its own carries neither an identity nor a reference."),
        field("{name: f, fides_meta: {data_type: integer}, fields: [{name: g}]}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.data_type: A field with fields of its own is an object, not \"integer\"."),
        field("{name: f, fides_meta: {references: {dataset: shop}}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references: Write a list here."),
        field("{name: f, fides_meta: {references: [{dataset: shop, field: id}]}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references[0]: A reference names a \"dataset\" and a \"field\" as collection.field."),
        field("{name: f, fides_meta: {references: [{field: b.id}]}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references[0]: A reference names a \"dataset\" and a \"field\" as collection.field."),
        field("{name: f, fides_meta: {references: [{dataset: gone, field: b.id}]}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references[0]: It refers to gone.b.id, which the map does not have."),
        field("{name: f, fides_meta: {references: [{dataset: shop, field: a.f}]}}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references[0]: It refers to its own collection."),
        field("{name: f, fides_meta: {references: [{dataset: shop, field: b.o}]}}\n  - {name: b, fields: [{name: o, fields: [{name: p}]}]}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references[0]: It refers to shop.b.o, which has fields of its own and no value."),
        field("{name: f, fides_meta: {references: [{dataset: shop, field: b.id, direction: up}]}}\n  - {name: b, fields: [{name: id}]}", "a.yaml:6 dataset.shop.collections.a.fields.f.fides_meta.references[0].direction: Write one of both, from, to."),
        field("{name: f, data_categories: [user.contact.email]}", "a.yaml:4 dataset.shop.collections.a: It is about people, but no identifier and no reference leads to it."));
  }

  private static Arguments fault(String yaml, String... faults) {
    return Arguments.of(yaml, faults.length == 1 ? faults[0] : String.join("\n", faults));
  }

  private static Arguments collection(String yaml, String... faults) {
    return fault("dataset:\n- fides_key: shop\n  collections:\n  " + yaml, faults);
  }

  private static Arguments field(String yaml, String... faults) {
    return collection("- name: a\n    fields:\n    - " + yaml, faults);
  }

  private static List<String> faults(String... files) {
    List<MapFile> all = new ArrayList<>();
    for (String yaml : files) {
      all.add(new MapFile((char) ('a' + all.size()) + ".yaml", yaml));
    }
    List<MapFault> faults = new ArrayList<>();
    DataGraph.read(all, faults::add);
    return faults.stream().map(MapFault::toString).toList();
  }

  @Test
  void all_faults_of_all_files_are_told_at_once() {
    assertThat(faults("dataset: [{fides_key: a b}]", "dataset:\n- fides_key: c\n  fides_meta: {after: [d]}"))
        .containsExactly(
            "a.yaml:1 dataset.a b: A dataset needs a \"fides_key\" of letters, digits and _ . < > -.",
            "b.yaml:3 dataset.c.fides_meta.after: It comes after \"d\", which the map does not have.");
  }

  @Test
  void a_small_file_that_stands_for_an_endless_one_is_a_fault() {
    StringBuilder yaml = new StringBuilder("l0: &l0 [x, x]\n");
    for (int level = 1; level < 25; level++) {
      yaml.append("l").append(level).append(": &l").append(level)
          .append(" [*l").append(level - 1).append(", *l").append(level - 1).append("]\n");
    }

    assertThat(faults(yaml + "dataset: []")).isNotEmpty().allMatch(fault -> fault.startsWith("a.yaml:"));
  }

  @Test
  void a_file_from_elsewhere_is_read_unchanged() {
    String yaml =
        """
        defaults: &id {data_categories: [user.unique_id], fides_meta: {primary_key: true, data_type: integer}}
        system: [{fides_key: other}]
        dataset:
          - fides_key: a<b>.c-d
            organization_fides_key: default_organization
            name: Shop
            data_categories: [user]
            fides_meta: {resource_id: x, namespace: {schema: sales}}
            collections:
              - name: people
                fides_meta: {masking_strategy_override: {strategy: delete}, erase_after: [a<b>.c-d.gone]}
                fields:
                  - {<<: *id, name: id}
                  - name: contact
                    data_qualifier: old
                    fields:
                      - {name: email, fides_meta: {identity: email, data_type: string, length: 40, read_only: true}}
                      - {name: tags, fidesops_meta: {data_type: 'string[]', return_all_elements: true, custom_request_field: x}}
              - name: orders
                fidesops_meta: {skip_processing: true}
                fields:
                  - {name: person, fides_meta: {references: [{dataset: a<b>.c-d, field: people.id, direction: from}]}}
        """;
    List<MapFault> faults = new ArrayList<>();

    DataGraph graph = DataGraph.read(List.of(new MapFile("a.yaml", yaml)), faults::add);

    assertThat(faults).isEmpty();
    Dataset shop = graph.datasets().get(0);
    assertThat(shop.key()).isEqualTo("a<b>.c-d");
    assertThat(shop.schema()).contains("sales");
    DatasetCollection people = shop.collection("people").orElseThrow();
    assertThat(people.keys()).extracting(DatasetField::path).containsExactly("id");
    assertThat(people.allFields()).extracting(DatasetField::path).containsExactly("id", "contact", "contact.email", "contact.tags");
    DatasetField email = people.field("contact.email").orElseThrow();
    assertThat(email.identity()).contains("email");
    assertThat(email.length()).contains(40);
    DatasetField tags = people.field("contact.tags").orElseThrow();
    assertThat(tags.array()).isTrue();
    assertThat(tags.returnAllElements()).isTrue();
    assertThat(tags.type()).contains(DataType.STRING);
    DatasetCollection orders = shop.collection("orders").orElseThrow();
    assertThat(orders.skipped()).isTrue();
    assertThat(orders.field("person").orElseThrow().references())
        .extracting(Reference::target, Reference::direction)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(people.address().field("id"), Direction.FROM));
  }

  @Test
  void circles_are_no_fault_and_are_told() {
    List<MapFault> faults = new ArrayList<>();
    DataGraph graph =
        DataGraph.read(
            List.of(
                new MapFile(
                    "a.yaml",
                    """
                    dataset:
                    - fides_key: s
                      collections:
                      - name: a
                        fields: [{name: x, fides_meta: {references: [{dataset: s, field: b.x, direction: to}]}}]
                      - name: b
                        fields: [{name: x, fides_meta: {references: [{dataset: s, field: c.x, direction: to}]}}]
                      - name: c
                        fields: [{name: x, fides_meta: {references: [{dataset: s, field: a.x, direction: to}]}}]
                      - name: d
                        fields: [{name: x, fides_meta: {references: [{dataset: s, field: a.x}]}}]
                    """)),
            faults::add);

    assertThat(faults).isEmpty();
    assertThat(graph.cycles().stream().map(circle -> circle.stream().map(CollectionAddress::collection).toList()))
        .containsExactly(Arrays.asList("a", "b", "c"));
  }
}
