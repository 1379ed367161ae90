package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a proof is waited for: the usual time, or less where the period for the answer runs already. To close a request
 * for want of a proof is a refusal, and a refusal has to be out inside that period; so somebody is asked while there are
 * working days left, and once more on its last day. Reminders come closer together accordingly.
 */
@Component
class ProofTime {

  /** Within which somebody decides about the closing, and the letter about it goes out. */
  private static final int WORKING_DAYS_TO_DECIDE = 3;

  private final Period firstReminder;
  private final Period secondReminder;
  private final Period usual;

  ProofTime(
      @Value("${rightsdesk.periods.first-proof-reminder}") Period firstReminder,
      @Value("${rightsdesk.periods.second-proof-reminder}") Period secondReminder,
      @Value("${rightsdesk.periods.proof-overdue}") Period usual) {
    this.firstReminder = firstReminder;
    this.secondReminder = secondReminder;
    this.usual = usual;
  }

  /**
   * @param from the day on which the wait begins
   * @param due by when the request has to be answered, if that is known already
   */
  ProofDays days(LocalDate from, Optional<LocalDate> due, WorkingDays calendar) {
    LocalDate usualLast = from.plus(usual);
    LocalDate last =
        due.stream()
            .flatMap(day -> Stream.of(calendar.before(day, WORKING_DAYS_TO_DECIDE), day))
            .map(decided -> decided.minusDays(1))
            .filter(day -> day.isAfter(from) && day.isBefore(usualLast))
            .findFirst()
            .orElse(usualLast);
    return new ProofDays(part(firstReminder, from, last), part(secondReminder, from, last), last);
  }

  /** The same part of this wait as the period is of the usual one. */
  private LocalDate part(Period period, LocalDate from, LocalDate last) {
    long days = length(from, from.plus(period)) * length(from, last) / length(from, from.plus(usual));
    return from.plusDays(Math.max(1, days));
  }

  private static long length(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }
}
