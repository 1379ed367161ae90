package org.rightsdesk.casefile;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the person lives, as far as it decides which law applies.
 *
 * @param country ISO 3166-1 alpha-2 in capitals, or empty if the person did not say
 * @param region a state or province as its ISO 3166-2 part in capitals ({@code OH}, {@code SCT}), or empty
 */
public record Residence(String country, String region) {

  private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
  private static final Pattern REGION = Pattern.compile("[A-Z0-9]{0,3}");

  /** The person did not say. */
  public static final Residence UNKNOWN = new Residence("", "");

  public Residence {
    country = upper(country);
    region = upper(region);
    if (!COUNTRY.matcher(country).matches()) {
      throw new IllegalArgumentException("A country is two letters, like GB.");
    }
    if (!REGION.matcher(region).matches()) {
      throw new IllegalArgumentException("A region is up to three letters or digits, like OH.");
    }
  }

  public boolean isKnown() {
    return !country.isEmpty();
  }

  private static String upper(String code) {
    return code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
  }
}
