package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which warning comes next. What weighs less than what was given for the same day already is not given any more, and of
 * several that are due at once only the heaviest: a case that was written down late begins with where it stands.
 */
final class Warnings {

  private final Map<Warning, LocalDate> days = new EnumMap<>(Warning.class);

  /**
   * @param from the day from which is counted
   * @param due the last day for the answer
   */
  Warnings(LocalDate from, LocalDate due, WorkingDays calendar) {
    long length = ChronoUnit.DAYS.between(from, due);
    days.put(Warning.HALF_OVER, from.plusDays(length / 2));
    days.put(Warning.THREE_QUARTERS_OVER, from.plusDays(length * 3 / 4));
    days.put(Warning.FIVE_WORKING_DAYS_LEFT, calendar.before(due, 5));
    days.put(Warning.TWO_WORKING_DAYS_LEFT, calendar.before(due, 2));
    days.put(Warning.DUE_TODAY, due);
    days.put(Warning.OVERDUE, due.plusDays(1));
  }

  /** @param given the heaviest that was given for this day already */
  Optional<NextWarning> next(Optional<Warning> given, LocalDate today) {
    List<NextWarning> left =
        days.entrySet().stream()
            .filter(day -> given.isEmpty() || day.getKey().compareTo(given.get()) > 0)
            .map(day -> new NextWarning(day.getKey(), day.getValue()))
            .toList();
    Optional<NextWarning> now =
        left.stream().filter(warning -> !warning.on().isAfter(today)).max(Comparator.comparing(NextWarning::warning));
    return now.or(
        () ->
            left.stream()
                .min(Comparator.comparing(NextWarning::on).thenComparing(NextWarning::warning, Comparator.reverseOrder())));
  }
}
