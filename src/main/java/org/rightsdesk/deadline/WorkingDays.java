package org.rightsdesk.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** One calendar: which days people work on. */
interface WorkingDays {

  /** Whether it is a public holiday. */
  boolean isHoliday(LocalDate day);

  default boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(day);
  }

  /** The day itself, or the next one on which people work. */
  default LocalDate from(LocalDate day) {
    LocalDate next = day;
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** The day itself, or the next one that is neither a Sunday nor a public holiday. */
  default LocalDate fromSundayOrHoliday(LocalDate day) {
    LocalDate next = day;
    while (next.getDayOfWeek() == DayOfWeek.SUNDAY || isHoliday(next)) {
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
