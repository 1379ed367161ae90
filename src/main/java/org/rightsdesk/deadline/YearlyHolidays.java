package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** One calendar, asked of the library once for each year. */
final class YearlyHolidays implements WorkingDays {

  private final CalendarCode code;
  private final int firstYear;
  private final int lastYear;
  private final Predicate<LocalDate> holiday;
  private final Map<Integer, boolean[]> years = new ConcurrentHashMap<>();

  YearlyHolidays(CalendarCode code, int firstYear, int lastYear, Predicate<LocalDate> holiday) {
    this.code = code;
    this.firstYear = firstYear;
    this.lastYear = lastYear;
    this.holiday = holiday;
  }

  /** @throws RuleMissing if the holidays of that year are not known */
  @Override
  public boolean isHoliday(LocalDate day) {
    boolean[] year = years.get(day.getYear());
    return (year != null ? year : years.computeIfAbsent(day.getYear(), this::ask))[day.getDayOfYear()];
  }

  private boolean[] ask(int year) {
    if (year < firstYear || year > lastYear) {
      throw new RuleMissing("The calendar of public holidays for " + code + " does not cover the year " + year + ".");
    }
    boolean[] days = new boolean[367];
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      days[day.getDayOfYear()] = holiday.test(day);
    }
    return days;
  }
}
