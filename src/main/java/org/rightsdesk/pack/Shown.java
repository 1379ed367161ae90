package org.rightsdesk.pack;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Ground;

/** How values and dates are written. */
final class Shown {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

  private Shown() {}

  /** {@code Tuesday 29 December 2026}. */
  static String longDay(LocalDate day) {
    return LONG_DAY.format(day);
  }

  /** {@code 29 Dec 2026}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The value as it is held, or a word that says that it is not shown. */
  static String exact(ReleasedField field) {
    if (field.value().isEmpty() && field.leftOut().isPresent()) {
      return field.leftOut().get() == Ground.NEVER_SHOWN ? "[held, never shown]" : "[left out]";
    }
    return field.value();
  }

  /** The value as a person reads it: dates and yes or no in words. */
  static String readable(ReleasedField field) {
    String value = exact(field);
    if (value.equalsIgnoreCase("true")) {
      return "yes";
    }
    if (value.equalsIgnoreCase("false")) {
      return "no";
    }
    try {
      if (ISO_DAY.matcher(value).matches()) {
        return day(LocalDate.parse(value));
      }
      var time = ISO_TIME.matcher(value);
      if (time.matches()) {
        String zone = time.group(4) == null ? "" : time.group(4).equals("Z") ? " UTC" : " " + time.group(4);
        return TIME.format(LocalDateTime.parse(time.group(1).replace(' ', 'T'))) + zone;
      }
    } catch (DateTimeParseException notADate) {
      return value;
    }
    return value;
  }

  static String list(List<String> texts) {
    return String.join("; ", texts);
  }
}
