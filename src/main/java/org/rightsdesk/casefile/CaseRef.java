package org.rightsdesk.casefile;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a case, as people write it: {@code DSR-2026-000123}. It says nothing about the person and is the
 * business key of every process instance of the case.
 */
public record CaseRef(String value) implements Comparable<CaseRef> {

  private static final Pattern FORM = Pattern.compile("DSR-\\d{4}-\\d{6}");

  public CaseRef {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A case number looks like DSR-2026-000123.");
    }
  }

  /** The case number in what somebody typed, if it is one; blanks and lower case are forgiven. */
  public static Optional<CaseRef> parse(String typed) {
    String tidy = typed == null ? "" : typed.strip().toUpperCase(java.util.Locale.ROOT);
    return FORM.matcher(tidy).matches() ? Optional.of(new CaseRef(tidy)) : Optional.empty();
  }

  static CaseRef of(int year, long number) {
    return new CaseRef("DSR-%04d-%06d".formatted(year, number));
  }

  @Override
  public int compareTo(CaseRef other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
