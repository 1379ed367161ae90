package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.audit.AuditEntry;
import org.rightsdesk.audit.AuditTrail;
import org.rightsdesk.casefile.CaseFile;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the person what happened so far. The sentences stand in {@code public-story.properties}, by event; what has no
 * sentence there is of no interest to the person, or none of the public's business.
 */
@Component
class PublicStory {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

  private final AuditTrail trail;
  private final MessageSource sentences;
  private final Clock clock;

  PublicStory(AuditTrail trail, Clock clock) {
    ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
    bundle.setBasename("public-story");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    this.sentences = bundle;
    this.trail = trail;
    this.clock = clock;
  }

  /** What happened, oldest first; what comes next stands at the end of an open case. */
  List<Happening> of(CaseFile file, PublicState now, Optional<LocalDate> due) {
    List<Happening> story = new ArrayList<>();
    story.add(
        done(file.receivedOn().atStartOfDay(clock.getZone()).toInstant(), DAY.format(file.receivedOn()),
            "Your request reached us."));
    List<AuditEntry> entries = trail.entries(file.ref());
    for (int i = 0; i < entries.size(); i++) {
      AuditEntry entry = entries.get(i);
      if (!isToldByTheNext(entries, i)) {
        sentence(entry).ifPresent(text -> story.add(done(entry.at(), day(entry.at()), text)));
      }
    }
    story.sort(Comparator.comparing(Happening::at));
    if (!file.isClosed()) {
      story.add(new Happening(clock.instant(), now.word(), "", "current", now.text()));
      due.ifPresent(
          day -> story.add(new Happening(Instant.MAX, "You will have our answer.", "by " + DAY.format(day), "next", "")));
    }
    return story;
  }

  String day(Instant at) {
    return DAY.format(at.atZone(clock.getZone()));
  }

  /** A payment that settles the fee is told once. */
  private static boolean isToldByTheNext(List<AuditEntry> entries, int i) {
    return entries.get(i).event().equals("PaymentRecorded")
        && i + 1 < entries.size()
        && entries.get(i + 1).event().equals("FeePaid");
  }

  private Optional<String> sentence(AuditEntry entry) {
    String question = entry.facts().getOrDefault("question", "");
    String outcome = entry.facts().getOrDefault("outcome", "");
    if (entry.facts().containsKey("due")) {
      return Optional.of(entry.facts().get("due"))
          .filter(day -> !day.isEmpty())
          .flatMap(day -> sentence(entry.event(), DAY.format(LocalDate.parse(day))));
    }
    return sentence(entry.event() + "." + question + "." + outcome)
        .or(() -> sentence(entry.event() + "." + outcome))
        .or(() -> sentence(entry.event()));
  }

  private Optional<String> sentence(String key, Object... facts) {
    return Optional.ofNullable(sentences.getMessage(key, facts, "", Locale.ENGLISH)).filter(text -> !text.isEmpty());
  }

  private static Happening done(Instant at, String when, String text) {
    return new Happening(at, text, when, "done", "");
  }
}
