package org.rightsdesk.datamap;

import java.util.regex.Pattern;

/** The key of a system in the data map, such as {@code tele}; it says nothing about a person. */
public record SystemKey(String value) implements Comparable<SystemKey> {

  private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9_.<>-]{1,60}");

  public SystemKey {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("A system's key has letters, digits and _ . < > - only.");
    }
  }

  @Override
  public int compareTo(SystemKey other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
