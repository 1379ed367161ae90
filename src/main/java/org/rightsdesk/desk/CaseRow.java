package org.rightsdesk.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Right;

/**
 * One line of the list of cases.
 *
 * @param who the person's name, or empty for those who must not see it
 * @param state in words; of a closed case, how it ended
 * @param due empty where the clock has not started, and for closed cases
 * @param urgency {@code late}, {@code soon} or empty, as the tags of the pages are called
 * @param left in words, such as {@code 12 days left}; empty when the answer is out
 */
record CaseRow(
    String ref, String right, String who, LocalDate receivedOn, String state, Optional<LocalDate> due, String urgency, String left) {

  /** Up to so many days ahead, a day is soon. */
  static final int SOON = 7;

  static CaseRow of(CaseFile file, Optional<LocalDate> due, boolean seesPeople, LocalDate today) {
    long left = due.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(Long.MAX_VALUE);
    boolean waited = !file.isClosed() && file.state() != CaseState.SENT;
    return new CaseRow(
        file.ref().value(),
        words(file.right()),
        seesPeople ? file.requester().name().value() : "",
        file.receivedOn(),
        file.outcome().map(CaseRow::words).orElseGet(() -> words(file.state())),
        due,
        !waited || due.isEmpty() ? "" : left < 0 ? "late" : left <= SOON ? "soon" : "",
        !waited ? "" : due.isEmpty() ? "the clock has not started" : inWords(left));
  }

  static String words(Right right) {
    return switch (right) {
      case ACCESS -> "Access";
      case CORRECTION -> "Correction";
    };
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

  private static String words(CaseOutcome outcome) {
    return switch (outcome) {
      case ANSWERED -> "Closed: answered";
      case NOT_COLLECTED -> "Closed: not collected";
      case CORRECTED -> "Closed: corrected";
      case PARTLY_CORRECTED -> "Closed: corrected in part";
      case CORRECTION_REFUSED -> "Closed: correction refused";
      case WITHDRAWN -> "Closed: taken back";
      case FEE_LAPSED -> "Closed: fee not paid";
      case IDENTITY_LAPSED -> "Closed: identity not shown";
      case IDENTITY_REFUSED -> "Closed: identity refused";
    };
  }

  private static String inWords(long left) {
    if (left < 0) {
      return left == -1 ? "1 day late" : -left + " days late";
    }
    return left == 0 ? "due today" : left == 1 ? "1 day left" : left + " days left";
  }
}
