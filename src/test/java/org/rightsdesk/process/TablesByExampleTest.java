package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every decision table against what was written down beside it by hand: at least one line for each of its rules in
 * {@code src/test/resources/decisions}, columns that start with {@code >} being what has to come out.
 */
class TablesByExampleTest {

  private static final Path EXAMPLES = Path.of("src/test/resources/decisions");
  private static final Path TABLES = Path.of("processes");

  /** These have a test class of their own. */
  private static final Set<String> ELSEWHERE = Set.of("regime", "fee", "proof");

  private static final Map<String, DecisionTable> OPENED = new LinkedHashMap<>();

  record Example(String table, String rule, Map<String, String> inputs, Map<String, String> outputs) {

    @Override
    public String toString() {
      return table + " " + rule + " " + inputs.values();
    }
  }

  static Stream<Example> examples() {
    return names(EXAMPLES, ".csv").stream().flatMap(TablesByExampleTest::examples);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_rule_decides_as_was_written_down_beside_it(Example example) {
    DecisionTable table = table(example.table());
    Map<String, Object> inputs = table.typed(example.inputs());
    List<String> fitting = table.fitting(inputs);

    if (table.hitPolicy() == HitPolicy.UNIQUE) {
      assertThat(fitting).containsExactly(example.rule());
    } else if (table.hitPolicy() == HitPolicy.FIRST) {
      assertThat(fitting).startsWith(example.rule());
    } else {
      assertThat(fitting).contains(example.rule());
    }
    Map<String, Object> said = table.outputs(example.rule(), inputs);
    example.outputs().forEach((name, value) -> assertThat(said.get(name)).describedAs(name).hasToString(value));
  }

  @Test
  void no_table_and_no_rule_is_without_an_example() {
    assertThat(names(TABLES, ".dmn"))
        .allSatisfy(
            name -> {
              if (!ELSEWHERE.contains(name)) {
                assertThat(names(EXAMPLES, ".csv")).contains(name);
                assertThat(examples(name).map(Example::rule).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrderElementsOf(table(name).ruleIds());
              }
            });
  }

  private static DecisionTable table(String name) {
    return OPENED.computeIfAbsent(name, table -> new DecisionTable(table + ".dmn"));
  }

  private static Stream<Example> examples(String table) {
    try {
      List<String> lines = Files.readAllLines(EXAMPLES.resolve(table + ".csv"));
      List<String> names = List.of(lines.get(0).split(",", -1));
      return lines.stream().skip(1).map(line -> example(table, names, line.split(",", -1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Example example(String table, List<String> names, String[] cells) {
    assertThat(cells).describedAs("%s: %s", table, String.join(",", cells)).hasSameSizeAs(names);
    Map<String, String> inputs = new LinkedHashMap<>();
    Map<String, String> outputs = new LinkedHashMap<>();
    for (int column = 1; column < cells.length; column++) {
      boolean output = names.get(column).startsWith(">");
      (output ? outputs : inputs).put(names.get(column).replace(">", ""), cells[column].strip());
    }
    return new Example(table, cells[0], inputs, outputs);
  }

  private static List<String> names(Path directory, String ending) {
    try (Stream<Path> files = Files.list(directory)) {
      return new ArrayList<>(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(ending))
              .map(name -> name.substring(0, name.length() - ending.length()))
              .sorted()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
