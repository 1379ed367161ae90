package org.rightsdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cases that are easily handled wrong have numbers; tests name the number of the case that they are about. */
class EdgeCasesTest {

  private static final Path TESTS = Path.of("src/test/java");
  private static final Set<Integer> ACCESS = Set.of(1, 2, 4, 13, 14, 15, 16, 17, 18, 19, 20, 40, 44, 45, 49);
  private static final Set<Integer> CORRECTION = Set.of(37, 38, 39, 65);
  /** Above a test, so that what only mentions a case does not count. */
  private static final Pattern NAMED =
      Pattern.compile("/\\*\\* Edge case (\\d+)[.:][^*]*\\*/\\s+@(?:Test|ParameterizedTest)\\b");

  @Test
  void each_edge_case_of_access_and_correction_has_a_test_that_names_it() throws IOException {
    Set<Integer> expected = new TreeSet<>(ACCESS);
    expected.addAll(CORRECTION);

    assertThat(named()).containsAll(expected);
  }

  private static Set<Integer> named() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .flatMap(file -> NAMED.matcher(read(file)).results())
          .map(EdgeCasesTest::number)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static int number(MatchResult found) {
    return Integer.parseInt(found.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
