package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.w3c.dom.Element;

class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path DIAGRAMS = Path.of("processes");
  private static final Path PICTURE = Path.of("docs/access-request.svg");
  private static final Path ROOMS = Path.of("src/main/java/org/rightsdesk");
  private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");
  private static final Pattern TIMER =
      Pattern.compile("^\\| `([a-z-]+)` \\| `(\\w+)` \\| .+ \\| (\\d+) days \\| `(rightsdesk\\.periods\\.[a-z-]+)` \\|$");
  private static final Pattern ROOM = Pattern.compile("^\\| [^|]*\\| `([a-z]+)` \\| [^|]+ \\|$");
  /** A period, or a day that is worked out from one and called after it. */
  private static final Pattern PERIOD = Pattern.compile("\\$\\{periods\\.(\\w+)}|\\$\\{(\\w+)On}");

  private record Timer(String diagram, String event, int days, String setting) {}

  /** Set by the law, not by us: the README says so below its table. */
  private static final String DAY_OF_LAW = "nextWarning";

  @Test
  void the_table_of_timers_says_what_the_diagrams_and_the_settings_say() throws IOException {
    assertThat(told(Files.readString(README))).isEqualTo(sorted(timers(diagrams())));
  }

  @Test
  void a_timer_without_a_row_a_row_without_a_timer_and_a_wrong_period_are_found() throws IOException {
    String readme = Files.readString(README);
    String row = readme.lines().filter(line -> TIMER.matcher(line).matches()).findFirst().orElseThrow();
    List<String> timers = sorted(timers(diagrams()));

    assertThat(told(readme)).isEqualTo(timers);
    for (String bad :
        List.of(
            readme.replace(row, ""),
            readme.replace(row, row + "\n" + row),
            readme.replace(row, row + "\n" + row.replaceFirst("`[a-z-]+`", "`nowhere`")),
            readme.replace(row, row.replaceFirst("\\d+ days", "8 days")),
            readme.replace(row, row.replaceFirst("\\d+ days", "a while")),
            readme.replace(row, row.replace("first-", "last-")))) {
      assertThat(told(bad)).isNotEqualTo(timers);
    }
    String diagram = Files.readString(DIAGRAMS.resolve("pack-retention.bpmn"));
    assertThat(timers(List.of(Diagram.parse("pack-retention.bpmn", diagram)))).hasSize(1);
    assertThatThrownBy(() -> timers(List.of(Diagram.parse("pack-retention.bpmn", diagram.replace("${periods.packRetention}", "P90D")))))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void the_map_shows_every_room() throws IOException {
    Set<String> rooms;
    try (Stream<Path> packages = Files.list(ROOMS)) {
      rooms =
          packages.filter(Files::isDirectory).map(room -> room.getFileName().toString()).collect(Collectors.toSet());
    }

    assertThat(lines(ROOM).map(row -> row.group(1)).collect(Collectors.toSet())).isNotEmpty().isEqualTo(rooms);
  }

  @Test
  void the_picture_shows_what_the_diagram_has() throws IOException {
    Diagram diagram = diagram(DIAGRAMS.resolve("access-request.bpmn"));
    Set<String> drawn =
        diagram.all("BPMNShape", "BPMNEdge").stream()
            .map(shape -> shape.getAttribute("bpmnElement"))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> shown =
        Pattern.compile("data-element-id=\"(\\w+?)(?:_label)?\"")
            .matcher(Files.readString(PICTURE))
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(drawn).hasSizeGreaterThan(20);
    assertThat(shown).as("draw it again: docs/access-request.svg").isEqualTo(drawn);
  }

  @Test
  void the_name_to_follow_leads_somewhere() throws IOException {
    String readme = Files.readString(README);

    List<Path> steps =
        Stream.of(
                "processes/identity-check.bpmn",
                "forms/identity-check/confirmIdentity.html",
                "src/main/java/org/rightsdesk/process/IdentityCheckProcess.java",
                "src/main/java/org/rightsdesk/desk/ConfirmIdentityForm.java",
                "src/main/java/org/rightsdesk/identity/IdentityChecks.java",
                "src/test/java/org/rightsdesk/identity/IdentityChecksTest.java")
            .map(Path::of)
            .toList();
    assertThat(steps)
        .allSatisfy(step -> assertThat(step).exists())
        .allSatisfy(
            step -> assertThat(readme).contains(step.getFileName().toString().replaceFirst("\\.java$", "")));
    assertThat(diagram(steps.get(0)).all("userTask")).extracting(Diagram::id).contains("confirmIdentity");
  }

  /** The rows of the table, each as the timer of which it tells. */
  private static List<String> told(String readme) {
    return sorted(
        readme
            .lines()
            .dropWhile(line -> !line.startsWith("| In | Event |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(ReadmeTest::row)
            .toList());
  }

  private static Object row(String row) {
    Matcher cells = TIMER.matcher(row);
    return cells.matches() ? new Timer(cells.group(1), cells.group(2), Integer.parseInt(cells.group(3)), cells.group(4)) : row;
  }

  private static List<String> sorted(List<?> timers) {
    return timers.stream().map(Object::toString).sorted().toList();
  }

  private static List<Diagram> diagrams() throws IOException {
    try (Stream<Path> files = Files.list(DIAGRAMS)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).map(ReadmeTest::diagram).toList();
    }
  }

  private static List<Timer> timers(List<Diagram> diagrams) {
    Properties settings = settings();
    return diagrams.stream()
        .flatMap(diagram -> diagram.all("timerEventDefinition").stream().flatMap(timer -> timers(diagram, timer, settings)))
        .toList();
  }

  /** One, or as many as there are settings: of a day that is worked out, there can be another by post. */
  private static Stream<Timer> timers(Diagram diagram, Element definition, Properties settings) {
    Matcher period = PERIOD.matcher(Diagram.text(definition));
    assertThat(period.matches()).as(Diagram.id(definition)).isTrue();
    String name = period.group(1) == null ? period.group(2) : period.group(1);
    if (name.equals(DAY_OF_LAW)) {
      return Stream.empty();
    }
    String setting = "rightsdesk.periods." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String event = Diagram.id((Element) definition.getParentNode());
    return Stream.of(setting, setting + "-by-post")
        .filter(one -> one.equals(setting) || settings.containsKey(one))
        .map(one -> new Timer(diagram.name(), event, Period.parse(settings.getProperty(one)).getDays(), one));
  }

  private static Properties settings() {
    YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new FileSystemResource(SETTINGS));
    return yaml.getObject();
  }

  private static Diagram diagram(Path file) {
    try {
      return Diagram.parse(file.getFileName().toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Stream<MatchResult> lines(Pattern pattern) throws IOException {
    return Files.readAllLines(README).stream().map(pattern::matcher).filter(Matcher::matches).map(Matcher::toMatchResult);
  }
}
