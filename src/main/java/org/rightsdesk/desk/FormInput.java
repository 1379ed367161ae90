package org.rightsdesk.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what was posted, field by field, and says in plain words what is not right. */
final class FormInput {

  private static final int LONGEST_TEXT = 4000;

  private final Map<String, String[]> posted;
  private final Faults faults;

  FormInput(Map<String, String[]> posted, Faults faults) {
    this.posted = posted;
    this.faults = faults;
  }

  /** The names of all fields that were posted. */
  Set<String> names() {
    return posted.keySet();
  }

  /** The text without blanks around it; empty if the field is missing. */
  String text(String field) {
    return text(field, LONGEST_TEXT);
  }

  String text(String field, int longest) {
    String text = raw(field).strip();
    if (text.length() > longest) {
      faults.add(field, "Shorten this to %,d characters; it has %,d.".formatted(longest, text.length()));
      return text.substring(0, longest);
    }
    return text;
  }

  /** The text, with a fault if there is none. */
  String requiredText(String field, String ask) {
    String text = text(field);
    if (text.isEmpty()) {
      faults.add(field, ask);
    }
    return text;
  }

  List<String> all(String field) {
    return Arrays.stream(posted.getOrDefault(field, new String[0])).map(String::strip).toList();
  }

  boolean ticked(String field) {
    return posted.containsKey(field) && !raw(field).isBlank();
  }

  /** The option that was chosen; with a fault, and empty, if none was or it is not one of ours. */
  <E extends Enum<E>> Optional<E> choice(String field, Class<E> options, String ask) {
    String name = raw(field).strip();
    for (E option : options.getEnumConstants()) {
      if (option.name().equals(name)) {
        return Optional.of(option);
      }
    }
    faults.add(field, ask);
    return Optional.empty();
  }

  /** A date as browsers send it, {@code 2026-12-29}. */
  Optional<LocalDate> date(String field, String ask) {
    try {
      return Optional.of(LocalDate.parse(raw(field).strip()));
    } catch (DateTimeException notADate) {
      faults.add(field, ask);
      return Optional.empty();
    }
  }

  /** An amount of money with at most two decimals, such as {@code 10} or {@code 7.50}; never negative. */
  Optional<BigDecimal> money(String field, String ask) {
    String typed = raw(field).strip().replace("£", "").replace(" ", "");
    try {
      BigDecimal amount = new BigDecimal(typed).setScale(2, RoundingMode.UNNECESSARY);
      if (amount.signum() >= 0 && amount.precision() <= 9) {
        return Optional.of(amount);
      }
    } catch (ArithmeticException | NumberFormatException notAnAmount) {
      // said below
    }
    faults.add(field, ask);
    return Optional.empty();
  }

  private String raw(String field) {
    String[] values = posted.get(field);
    return values == null || values.length == 0 || values[0] == null ? "" : values[0];
  }
}
