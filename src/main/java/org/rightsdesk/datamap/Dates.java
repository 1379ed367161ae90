package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Days as people write them. */
final class Dates {

  private static final List<DateTimeFormatter> FORMS =
      Stream.of("uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d M uuuu", "d MMMM uuuu", "d MMM uuuu", "M/d/uuuu")
          .map(form -> new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(form).toFormatter(Locale.UK))
          .map(form -> form.withResolverStyle(ResolverStyle.STRICT))
          .toList();

  private Dates() {}

  /** All days that may be meant: 3/4/1980 is the 3rd of April and the 4th of March. */
  static Set<LocalDate> in(String text) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (DateTimeFormatter form : FORMS) {
      try {
        days.add(LocalDate.parse(text.strip(), form));
      } catch (DateTimeParseException otherwise) {
        continue;
      }
    }
    return days;
  }

  /** The day, if only one can be meant. */
  static Optional<LocalDate> only(String text) {
    Set<LocalDate> days = in(text);
    return days.size() == 1 ? Optional.of(days.iterator().next()) : Optional.empty();
  }
}
