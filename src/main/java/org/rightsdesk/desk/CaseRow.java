package org.rightsdesk.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseState;

/**
 * One line of the list of cases.
 *
 * @param who the person's name, or empty for those who must not see it
 * @param state in words
 * @param urgency {@code late}, {@code soon} or empty, as the tags of the pages are called
 * @param left in words, such as {@code 12 days left}
 */
record CaseRow(
    String ref, String who, LocalDate receivedOn, String state, boolean closed, Optional<LocalDate> due, String urgency, String left) {

  /** Open cases before closed ones, then by the day on which the answer is due. */
  static final Comparator<CaseRow> OPEN_AND_URGENT_FIRST =
      Comparator.comparing(CaseRow::closed)
          .thenComparing(row -> row.due.orElse(LocalDate.MAX))
          .thenComparing(CaseRow::ref, Comparator.reverseOrder());

  private static final int SOON = 7;

  static CaseRow of(CaseFile file, Optional<LocalDate> due, boolean seesPeople, LocalDate today) {
    long left = due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(Long.MAX_VALUE);
    return new CaseRow(
        file.ref().value(),
        seesPeople ? file.requester().name().value() : "",
        file.receivedOn(),
        words(file.state()),
        file.isClosed(),
        due,
        file.isClosed() || due.isEmpty() ? "" : left < 0 ? "late" : left <= SOON ? "soon" : "",
        file.isClosed() ? "" : due.isEmpty() ? "the clock has not started" : inWords(left));
  }

  boolean matches(String sought) {
    return ref.toLowerCase(Locale.ROOT).contains(sought) || who.toLowerCase(Locale.ROOT).contains(sought);
  }

  static String words(CaseState state) {
    return switch (state) {
      case RECEIVED -> "Received";
      case WAITING_FOR_YOU -> "Waiting for the person";
      case IN_PROGRESS -> "In progress";
      case BEING_CHECKED -> "Being checked";
      case SENT -> "Answer ready";
      case CLOSED -> "Closed";
    };
  }

  private static String inWords(long left) {
    if (left < 0) {
      return left == -1 ? "1 day late" : -left + " days late";
    }
    return left == 0 ? "due today" : left == 1 ? "1 day left" : left + " days left";
  }
}
