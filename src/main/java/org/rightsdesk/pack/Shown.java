package org.rightsdesk.pack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Ground;

/** How values and dates are written. */
final class Shown {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

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
    return FoundField.readable(exact(field));
  }

  static String list(List<String> texts) {
    return String.join("; ", texts);
  }
}
