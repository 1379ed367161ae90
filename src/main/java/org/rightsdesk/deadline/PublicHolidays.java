package org.rightsdesk.deadline;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

  private static final Residence ENGLAND = new Residence("GB", "ENG");
  private static final Set<String> PARTS_OF_THE_UK = Set.of("ENG", "WLS", "SCT", "NIR");

  private final Map<String, Boolean> overrides = new HashMap<>();
  private final Set<String> known = HolidayManager.getSupportedCalendarCodes();

  PublicHolidays(@Value("${rightsdesk.holiday-overrides:classpath:holidays/overrides.csv}") Resource table) {
    try {
      table.getContentAsString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(this::read);
    } catch (IOException e) {
      throw new IllegalStateException("The table of holidays cannot be read.", e);
    }
  }

  WorkingDays of(TimeRule.Holidays holidays, Residence residence) {
    return switch (holidays) {
      case NONE -> day -> !isWeekend(day);
      case OF_RESIDENCE -> workingDays(residence);
      case ENGLAND_AND_WALES -> workingDays(ENGLAND);
    };
  }

  private WorkingDays workingDays(Residence residence) {
    String country = residence.country();
    String part = partOf(residence);
    String calendar = part.isEmpty() ? country : country + "-" + part;
    Predicate<LocalDate> holiday = fromLibrary(country, part);
    return day -> !isWeekend(day) && !overrides.getOrDefault(calendar + " " + day, holiday.test(day));
  }

  private Predicate<LocalDate> fromLibrary(String country, String part) {
    String code = country.toLowerCase(Locale.ROOT);
    if (!known.contains(code) && !known.contains(country)) {
      return day -> false;
    }
    HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(code));
    String[] args = part.isEmpty() ? new String[0] : new String[] {part.toLowerCase(Locale.ROOT)};
    return day -> manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, args);
  }

  /** Law looks at parts of a country only in the United Kingdom; who names none has the calendar of England. */
  private static String partOf(Residence residence) {
    if (!residence.country().equals("GB")) {
      return "";
    }
    return PARTS_OF_THE_UK.contains(residence.region()) ? residence.region() : "ENG";
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private void read(String line) {
    if (line.isBlank()) {
      return;
    }
    String[] fields = line.split(",", -1);
    overrides.put(fields[0].strip() + " " + LocalDate.parse(fields[1].strip()), fields[2].strip().equals("holiday"));
  }
}
