package org.rightsdesk.desk;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.audit.AuditEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells what happened to a case in sentences; the sentences stand in {@code story.properties}, by event. */
@Component
class StoryLines {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final MessageSource sentences;
  private final Clock clock;

  StoryLines(Clock clock) {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasename("story");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    this.sentences = bundle;
    this.clock = clock;
  }

  /** The sentences with their days, oldest first; what happened several times in a row is told once, with how often. */
  List<String> lines(List<AuditEntry> entries) {
    List<String> lines = new ArrayList<>();
    String last = "";
    int times = 0;
    for (String line : entries.stream().map(this::line).flatMap(Optional::stream).toList()) {
      times = line.equals(last) ? times + 1 : 1;
      if (times > 1) {
        lines.remove(lines.size() - 1);
      }
      lines.add(times > 1 ? "%s (%d times)".formatted(line, times) : line);
      last = line;
    }
    return lines;
  }

  /** The sentence with its day; empty if the event is of no interest to a reader. */
  Optional<String> line(AuditEntry entry) {
    return sentence(entry).map(text -> DAY.format(entry.at().atZone(clock.getZone())) + " · " + text);
  }

  Optional<String> sentence(AuditEntry entry) {
    String question = entry.facts().getOrDefault("question", "");
    String outcome = entry.facts().getOrDefault("outcome", "");
    Object[] facts = {
      entry.facts().getOrDefault("decidedBy", entry.facts().getOrDefault("by", "")),
      entry.facts().getOrDefault("kind", ""),
      entry.facts().getOrDefault("amount", "")
    };
    String kind = entry.facts().getOrDefault("kind", "");
    return first(
        facts,
        entry.event() + "." + question + "." + outcome,
        entry.event() + "." + kind,
        entry.event() + "." + outcome,
        entry.event());
  }

  /** What was decided and by whom, in a sentence. */
  String decision(String question, String outcome, String by) {
    return first(new Object[] {by, "", ""}, "DecisionTaken." + question + "." + outcome)
        .orElse("%s: %s (%s)".formatted(question, outcome, by));
  }

  private Optional<String> first(Object[] facts, String... keys) {
    for (String key : keys) {
      String text = sentences.getMessage(key, facts, "", Locale.ENGLISH);
      if (text != null && !text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
