package org.rightsdesk.deadline;

import java.time.LocalDate;

/** Counts one rule's time from its start. Nothing rolls before everything is added, and it rolls once. */
record Counting(TimeRule rule, WorkingDays calendar) {

  /** The last day, rolled. */
  LocalDate last(LocalDate start, boolean extended, long restDays) {
    return roll(counted(start, extended, restDays));
  }

  /** The last day before rolling. Always from the start: 30 November and three months is 28 February. */
  LocalDate counted(LocalDate start, boolean extended, long restDays) {
    int more = extended && rule.extension().kind() == ExtensionRule.Kind.FIXED ? rule.extension().amount() : 0;
    LocalDate end =
        switch (rule.unit()) {
          case DAY -> start.plusDays(rule.amount() + more - first());
          case WORKING_DAY, SCHOOL_DAY -> calendar.after(start.minusDays(first()), rule.amount() + more);
          case MONTH -> start.plusMonths(rule.amount() + more);
        };
    return restDays == 0 ? end : end.plusDays(restDays);
  }

  LocalDate roll(LocalDate counted) {
    return switch (rule.roll()) {
      case NONE -> counted;
      case NEXT_WORKING_DAY -> calendar.from(counted);
      case NEXT_DAY_NOT_SUNDAY_OR_HOLIDAY -> calendar.fromSundayOrHoliday(counted);
    };
  }

  private int first() {
    return rule.firstDayCounts() ? 1 : 0;
  }
}
