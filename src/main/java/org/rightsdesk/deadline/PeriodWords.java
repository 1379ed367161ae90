package org.rightsdesk.deadline;

import java.time.LocalDate;

/** How one rule's time is told in plain words. */
final class PeriodWords {

  private PeriodWords() {}

  static String inWords(TimeRule rule, LocalDate start, LocalDate counted) {
    if (rule.amount() == 0) {
      return "At once: from the day on which you use this right.";
    }
    return switch (rule.unit()) {
      case DAY -> rule.amount() + " days, " + countedFrom(rule);
      case WORKING_DAY -> rule.amount() + " working days, " + countedFrom(rule);
      case SCHOOL_DAY -> rule.amount() + " school days, counted as working days, which ends earlier.";
      case MONTH ->
          (rule.amount() == 1 ? "One month" : rule.amount() + " months")
              + (counted.getDayOfMonth() == start.getDayOfMonth()
                  ? ": until the same day of the month."
                  : ": that month has no day " + start.getDayOfMonth() + ", so until its last day.");
    };
  }

  static String extension(TimeRule rule) {
    int more = rule.extension().amount();
    String unit = rule.unit() == TimeRule.Unit.MONTH ? " months" : " days";
    return "We need longer: " + more + unit + " more, so " + (rule.amount() + more) + unit + " counted from the start.";
  }

  static String rolled(TimeRule rule) {
    return rule.roll() == TimeRule.Roll.NEXT_WORKING_DAY
        ? "That is a weekend or a public holiday, so the time ends with the next working day."
        : "That is a Sunday or a public holiday, so the time ends with the next day that is neither.";
  }

  private static String countedFrom(TimeRule rule) {
    return rule.firstDayCounts() ? "that day being the first." : "counted from the day after.";
  }
}
