package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.audit.AuditEntry;
import org.rightsdesk.audit.AuditTrail;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.Right;
import org.springframework.stereotype.Component;

/** The first lines of every staff form: which case, how far in time, and what happened last. */
@Component
class CaseHeadLine {

  private static final int LINES = 2;

  private final AuditTrail trail;
  private final StoryLines story;
  private final Clock clock;

  CaseHeadLine(AuditTrail trail, StoryLines story, Clock clock) {
    this.trail = trail;
    this.story = story;
    this.clock = clock;
  }

  /** Such as {@code DSR-2026-000123 · Access · day 12}. */
  String of(CaseFile file) {
    long day = ChronoUnit.DAYS.between(file.receivedOn(), LocalDate.now(clock)) + 1;
    return "%s · %s · day %d".formatted(file.ref(), words(file.right()), day);
  }

  /** The last things that happened, oldest first. */
  List<String> soFar(CaseFile file) {
    List<AuditEntry> entries = trail.entries(file.ref());
    List<String> lines = entries.stream().map(story::line).flatMap(java.util.Optional::stream).toList();
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }

  private static String words(Right right) {
    String name = right.name().toLowerCase(Locale.ROOT);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
