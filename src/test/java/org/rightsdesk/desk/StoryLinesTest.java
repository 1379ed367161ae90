package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rightsdesk.audit.AuditEntry;
import org.springframework.core.io.ClassPathResource;

class StoryLinesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final StoryLines story = new StoryLines(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void every_sentence_is_told_as_it_is_written_with_every_apostrophe() throws Exception {
    Properties written = new Properties();
    try (Reader in = new InputStreamReader(new ClassPathResource("story.properties").getInputStream(), StandardCharsets.UTF_8)) {
      written.load(in);
    }
    assertThat(written).isNotEmpty();
    written.forEach(
        (event, sentence) ->
            assertThat(story.sentence(new AuditEntry(NOW, (String) event, Map.of("by", "ann"))))
                .as((String) event)
                .contains(((String) sentence).replace("{0}", "ann").replace("{1}", "").replace("{2}", "")));
  }
}
