package org.rightsdesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataMapCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path directory;

  @Test
  void the_demonstrations_map_has_no_fault() throws IOException {
    assertThat(run(Stream.concat(Stream.of("check"), estate()).toArray(String[]::new))).isZero();
    assertThat(out.toString()).contains("8 datasets", "no fault.");
  }

  static Stream<String> estate() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/estate/datamap"))) {
      return files.map(Path::toString).sorted().toList().stream();
    }
  }

  @Test
  void the_picture_in_the_documentation_shows_the_demonstrations_map() throws Exception {
    Path file = directory.resolve("graph.svg");
    String[] words =
        Stream.concat(estate(), Stream.of("--title", "The demonstration's data map", "--out", file.toString())).toArray(String[]::new);

    assertThat(run(Stream.concat(Stream.of("graph"), Stream.of(words)).toArray(String[]::new))).isZero();
    assertThat(Files.readString(file))
        .as("made anew with the command in the README")
        .isEqualTo(Files.readString(Path.of("docs/data-map.svg")))
        .contains("<title id=\"title\">The demonstration&apos;s data map".replace("&apos;", "'"), "<desc id=\"desc\">", "core_contact");
    javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  @Test
  void a_picture_of_names_like_markup_is_still_a_picture() throws Exception {
    Path map =
        Files.writeString(
            directory.resolve("map.yaml"),
            """
            dataset:
            - fides_key: a<b>
              collections:
              - name: "<script>&\\u0007"
                fields: [{name: "\\"'<", fides_meta: {identity: "<b>"}}]
            """);
    Path file = directory.resolve("graph.svg");

    assertThat(run("graph", map.toString(), "--out", file.toString())).isZero();
    var drawn = javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(drawn.getElementsByTagName("script").getLength()).isZero();
    assertThat(drawn.getDocumentElement().getTextContent()).contains("<script>&\uFFFD");
  }

  @Test
  void faults_end_with_1() throws IOException {
    Path file = Files.writeString(directory.resolve("map.yaml"), "dataset:\n- fides_key: a b\n");

    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains(file + ":2 dataset.a b: A dataset needs", "1 fault(s).");
  }

  @Test
  void a_file_in_another_encoding_is_a_fault() throws IOException {
    Path file = Files.write(directory.resolve("map.yaml"), "dataset: [] # \u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains(file + ": The file is not written in UTF-8.");
  }

  @Test
  void words_that_cannot_be_understood_end_with_2() {
    for (List<String> words :
        List.of(List.<String>of(), List.of("chekc"), List.of("check"), List.of("check", "/no/such/file"), List.of("check", "--out", "x"))) {
      assertThat(run(words.toArray(String[]::new))).as("%s", words).isEqualTo(2);
    }
    assertThat(err.toString()).contains("datamap check FILE");
  }

  private int run(String... words) {
    return new DataMapCommand(Map.of(), new PrintStream(out, true), new PrintStream(err, true)).run(List.of(words));
  }
}
