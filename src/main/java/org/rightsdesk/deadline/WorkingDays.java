package org.rightsdesk.deadline;

import java.time.LocalDate;

/** One calendar: which days people work on. */
interface WorkingDays {

  boolean isWorkingDay(LocalDate day);

  /** The day itself, or the next one on which people work. */
  default LocalDate from(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The last of so many working days after the day. */
  default LocalDate after(LocalDate day, int count) {
    LocalDate last = day;
    for (int counted = 0; counted < count; counted++) {
      last = from(last.plusDays(1));
    }
    return last;
  }

  /** The first of so many working days before the day. */
  default LocalDate before(LocalDate day, int count) {
    LocalDate first = day;
    for (int counted = 0; counted < count; counted++) {
      do {
        first = first.minusDays(1);
      } while (!isWorkingDay(first));
    }
    return first;
  }
}
