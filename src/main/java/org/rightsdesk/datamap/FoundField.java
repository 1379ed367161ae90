package org.rightsdesk.datamap;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightsdesk.casefile.Personal;

/**
 * One value of a found row.
 *
 * @param name the column
 * @param label what people call it
 * @param value as text: dates and times as ISO 8601, numbers and booleans as the system writes them; empty where there
 *     is none, or where it is never disclosed
 * @param categories fideslang categories of the field and its collection, such as {@code user.contact.email}
 * @param neverDisclose the field is described; its value is not kept
 * @param explanation what the value means, codes included; may be empty
 * @param needsCare it may speak of somebody else, may be of a special category, or is free text: somebody has to read it
 */
@Personal
public record FoundField(
    String name,
    String label,
    String value,
    List<String> categories,
    boolean neverDisclose,
    String explanation,
    boolean needsCare) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ISO_TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2})(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2})?");

  public FoundField {
    categories = List.copyOf(categories);
  }

  /** The value as a person reads it: days and times like {@code 3 Aug 2026, 14:05}, yes and no; all else as it stands. */
  public String readable() {
    return readable(value);
  }

  /** As {@link #readable()}, for a value that left its field. */
  public static String readable(String value) {
    if (value.equalsIgnoreCase("true")) {
      return "yes";
    }
    if (value.equalsIgnoreCase("false")) {
      return "no";
    }
    try {
      if (ISO_DAY.matcher(value).matches()) {
        return DAY.format(LocalDate.parse(value));
      }
      Matcher time = ISO_TIME.matcher(value);
      if (time.matches()) {
        String zone = time.group(4) == null ? "" : time.group(4).equals("Z") ? " UTC" : " " + time.group(4);
        return TIME.format(LocalDateTime.parse(time.group(1).replace(' ', 'T'))) + zone;
      }
    } catch (DateTimeParseException notADate) {
      return value;
    }
    return value;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
