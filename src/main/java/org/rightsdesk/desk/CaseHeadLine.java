package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.audit.AuditTrail;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.deadline.Deadlines;
import org.springframework.stereotype.Component;

/** The first lines of every staff form: which case, how far in time, and what happened last. */
@Component
class CaseHeadLine {

  private static final int LINES = 2;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

  private final Deadlines deadlines;
  private final AuditTrail trail;
  private final StoryLines story;
  private final Clock clock;

  CaseHeadLine(Deadlines deadlines, AuditTrail trail, StoryLines story, Clock clock) {
    this.deadlines = deadlines;
    this.trail = trail;
    this.story = story;
    this.clock = clock;
  }

  /**
   * Such as {@code DSR-2026-000123 · Access · day 12 of 40 · due Mon 3 Aug 2026}. The days are counted from receipt, the day
   * of receipt being the first.
   */
  String of(CaseFile file) {
    String head = "%s · %s · ".formatted(file.ref(), CaseRow.words(file.right()));
    if (file.isClosed()) {
      return head + "closed";
    }
    long day = days(file, LocalDate.now(clock));
    return deadlines
        .of(file.ref())
        .due()
        .map(due -> head + "day %d of %d · due %s".formatted(day, days(file, due), DAY.format(due)))
        .orElseGet(() -> head + "day %d · the clock has not started".formatted(day));
  }

  private static long days(CaseFile file, LocalDate day) {
    return ChronoUnit.DAYS.between(file.receivedOn(), day) + 1;
  }

  /** The last things that happened, oldest first. */
  List<String> soFar(CaseFile file) {
    List<String> lines = story.lines(trail.entries(file.ref()));
    return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
  }
}
