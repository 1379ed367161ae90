package org.rightsdesk.process.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our files lie over those of the webapps; a new version of the webapps must not pass by them unseen. */
class OverlaysTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app/";
  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"\\$APP_ROOT/(?:lib|app)[^\"]+\"");

  @ParameterizedTest
  @CsvSource({
    "tasklist/index.html", "tasklist/scripts/config.js", "tasklist/styles/user-styles.css", "tasklist/locales/en.json",
    "cockpit/index.html", "cockpit/scripts/config.js", "cockpit/styles/user-styles.css", "cockpit/locales/en.json"
  })
  void ours_is_served_before_the_one_of_the_webapps(String file) throws IOException {
    List<URL> found = found(file);
    assertThat(found).as("ours and the original").hasSize(2);
    assertThat(getClass().getClassLoader().getResource(APPS + file)).isEqualTo(found.get(0));
    assertThat(found.get(0).getProtocol()).isEqualTo("file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit"})
  void the_page_loads_what_the_original_loads(String app) throws IOException {
    List<URL> found = found(app + "/index.html");
    assertThat(loaded(found.get(0))).isEqualTo(loaded(found.get(1))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit"})
  void every_label_of_the_original_is_there(String app) throws IOException {
    List<URL> found = found(app + "/locales/en.json");
    assertThat(labels(found.get(0))).isEqualTo(labels(found.get(1))).isNotEmpty();
  }

  private List<URL> found(String file) throws IOException {
    return Collections.list(getClass().getClassLoader().getResources(APPS + file));
  }

  private static List<String> loaded(URL page) throws IOException {
    return LOADED.matcher(text(page)).results().map(MatchResult::group).collect(Collectors.toList());
  }

  private static Set<String> labels(URL locale) throws IOException {
    JsonNode labels = new ObjectMapper().readTree(text(locale)).get("labels");
    Set<String> names = new TreeSet<>();
    labels.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String text(URL url) throws IOException {
    String text = new String(url.openStream().readAllBytes(), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
