package org.rightsdesk.deadline;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rightsdesk.casefile.Residence;

/**
 * Whose public holidays count.
 *
 * @param country ISO 3166-1 alpha-2 in capitals
 * @param part a part of it as in ISO 3166-2, or {@code EAW} for England and Wales, or {@code FED} for the federal holidays
 *     of the USA; empty for the whole country
 */
record CalendarCode(String country, String part) {

  private static final Pattern CODE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");
  private static final Set<String> ENGLAND_AND_WALES = Set.of("", "ENG", "WLS", "EAW");

  /** @throws RuleMissing if it is not the form of a calendar */
  static CalendarCode of(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (!CODE.matcher(upper).matches()) {
      throw new RuleMissing("“" + code + "” is not a calendar. Calendars are written like GB-EAW, GB-SCT, IE, or US-FED.");
    }
    return upper.length() == 2 ? of(upper, "") : of(upper.substring(0, 2), upper.substring(3));
  }

  /** Law looks at parts of a country only in the United Kingdom; who names none has the calendar of England and Wales. */
  static CalendarCode of(Residence residence) {
    String country = residence.isKnown() ? residence.country() : "GB";
    return of(country, Set.of("SCT", "NIR").contains(residence.region()) && country.equals("GB") ? residence.region() : "");
  }

  private static CalendarCode of(String country, String part) {
    if (country.equals("GB") && ENGLAND_AND_WALES.contains(part)) {
      return new CalendarCode(country, "EAW");
    }
    return new CalendarCode(country, country.equals("US") && part.isEmpty() ? "FED" : part);
  }

  /** As the library of holidays names the part; empty for the whole country. */
  String libraryPart() {
    return switch (part) {
      case "EAW" -> "eng";
      case "FED" -> "";
      default -> part.toLowerCase(Locale.ROOT);
    };
  }

  @Override
  public String toString() {
    return part.isEmpty() ? country : country + "-" + part;
  }
}
