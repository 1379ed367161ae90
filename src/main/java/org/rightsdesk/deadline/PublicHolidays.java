package org.rightsdesk.deadline;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.casefile.Residence;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The public holidays of a country or a part of it. They come from a library; where that is wrong, and for holidays
 * proclaimed once, a table of our own has the last word.
 */
@Component
class PublicHolidays {

  private static final int FIRST_YEAR = 1970;

  private final Map<String, Boolean> overrides = new HashMap<>();
  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();
  private final Map<CalendarCode, WorkingDays> calendars = new ConcurrentHashMap<>();
  private final int lastYear;

  PublicHolidays(
      @Value("${rightsdesk.holiday-overrides:classpath:holidays/overrides.csv}") Resource table,
      @Value("${rightsdesk.holidays-known-until:2040}") int lastYear) {
    this.lastYear = lastYear;
    try {
      table.getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new IllegalStateException("The table of holidays cannot be read.", e);
    }
  }

  /**
   * The calendar that a rule names.
   *
   * @throws RuleMissing if there is none
   */
  WorkingDays of(TimeRule rule, Residence residence) {
    return switch (rule.calendar()) {
      case TimeRule.NO_HOLIDAYS -> day -> false;
      case TimeRule.OF_RESIDENCE -> of(CalendarCode.of(isOfTheUk(rule) && !livesInTheUk(residence) ? Residence.UNKNOWN : residence));
      default -> of(CalendarCode.of(rule.calendar()));
    };
  }

  private static boolean isOfTheUk(TimeRule rule) {
    return rule.regime() == Regime.UK_GDPR || rule.regime() == Regime.UK_GDPR_PRE_DUAA;
  }

  private static boolean livesInTheUk(Residence residence) {
    return residence.country().equals("GB");
  }

  /** @throws RuleMissing if there is none, or none for that part of the country */
  WorkingDays of(CalendarCode code) {
    WorkingDays cached = calendars.get(code);
    return cached != null ? cached : calendars.computeIfAbsent(code, this::open);
  }

  /** Changes with the table, whatever the order of its lines. */
  String fingerprint() {
    return Integer.toHexString(new TreeMap<>(overrides).toString().hashCode()) + "-" + overrides.size() + "-" + lastYear;
  }

  /** @throws RuleMissing if the day lies in no year for which holidays are known */
  void mustCover(LocalDate day) {
    if (day.getYear() < FIRST_YEAR) {
      throw new RuleMissing(day + " lies before " + FIRST_YEAR + ", where our calendars begin.");
    }
    if (day.getYear() >= lastYear) {
      throw new RuleMissing(day + " lies too far ahead: our calendars of public holidays end with the year " + lastYear + ".");
    }
  }

  private WorkingDays open(CalendarCode code) {
    HolidayManager library = library(code);
    String[] part = code.libraryPart().isEmpty() ? new String[0] : new String[] {code.libraryPart()};
    return new YearlyHolidays(
        code,
        FIRST_YEAR,
        lastYear,
        day -> overridden(code, day, library.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, part)));
  }

  private boolean overridden(CalendarCode code, LocalDate day, boolean inLibrary) {
    Boolean ofPart = overrides.get(code + " " + day);
    return ofPart != null ? ofPart : overrides.getOrDefault(code.country() + " " + day, inLibrary);
  }

  private HolidayManager library(CalendarCode code) {
    if (!known.contains(code.country())) {
      throw missing(code);
    }
    HolidayManager manager =
        HolidayManager.getInstance(ManagerParameters.create(code.country().toLowerCase(Locale.ROOT)));
    if (!code.libraryPart().isEmpty() && !manager.getCalendarHierarchy().getChildren().containsKey(code.libraryPart())) {
      throw missing(code);
    }
    return manager;
  }

  private static RuleMissing missing(CalendarCode code) {
    return new RuleMissing("There is no calendar of public holidays for " + code + ".");
  }

  private void read(String line) {
    if (line.isBlank()) {
      return;
    }
    String[] fields = line.split(",", -1);
    overrides.put(fields[0].strip() + " " + LocalDate.parse(fields[1].strip()), fields[2].strip().equals("holiday"));
  }
}
