package org.rightsdesk.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address as it was given. Two addresses are compared by their {@link #normalised()} form. */
@Personal
public record EmailAddress(String value) {

  private static final Pattern FORM = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;\\[\\]\\\\]+\\.[^\\s@<>\"(),:;\\[\\]\\\\]{2,}");

  public EmailAddress {
    value = Text.oneLine(value, "an e-mail address");
    if (!looksRight(value)) {
      throw new IllegalArgumentException("An e-mail address looks like name@example.com.");
    }
  }

  /** The address in what somebody typed, if it looks like one. */
  public static Optional<EmailAddress> parse(String typed) {
    String tidy = Text.tidy(typed);
    return looksRight(tidy) ? Optional.of(new EmailAddress(tidy)) : Optional.empty();
  }

  /** Lower case; nothing else is folded, because dots and tags mean different people at many providers. */
  public String normalised() {
    return value.toLowerCase(Locale.ROOT);
  }

  private static boolean looksRight(String text) {
    return text.length() <= 254 && FORM.matcher(text).matches() && !text.contains("..");
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
