package org.rightsdesk.intake;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Countries (ISO 3166-1, the list of the Java platform) and the parts of those countries whose law differs from part to
 * part (ISO 3166-2): states, provinces, and the countries of the United Kingdom.
 */
final class Places {

  private static final List<String> LIKELY = List.of("GB", "US", "CA", "IE", "DE", "FR");
  private static final List<String> IN_PARTS = List.of("US", "GB", "CA");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Map<String, List<Place>> PARTS =
      Map.of(
          "GB", parts("ENG England; NIR Northern Ireland; SCT Scotland; WLS Wales"),
          "US",
              parts(
                  """
                  AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut;
                  DE Delaware; DC District of Columbia; FL Florida; GA Georgia; HI Hawaii; ID Idaho; IL Illinois;
                  IN Indiana; IA Iowa; KS Kansas; KY Kentucky; LA Louisiana; ME Maine; MD Maryland; MA Massachusetts;
                  MI Michigan; MN Minnesota; MS Mississippi; MO Missouri; MT Montana; NE Nebraska; NV Nevada;
                  NH New Hampshire; NJ New Jersey; NM New Mexico; NY New York; NC North Carolina; ND North Dakota;
                  OH Ohio; OK Oklahoma; OR Oregon; PA Pennsylvania; PR Puerto Rico; RI Rhode Island;
                  SC South Carolina; SD South Dakota; TN Tennessee; TX Texas; UT Utah; VT Vermont; VA Virginia;
                  WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming
                  """),
          "CA",
              parts(
                  """
                  AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador;
                  NT Northwest Territories; NS Nova Scotia; NU Nunavut; ON Ontario; PE Prince Edward Island;
                  QC Quebec; SK Saskatchewan; YT Yukon
                  """));

  private Places() {}

  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  private static List<Place> partsOf(String country) {
    return PARTS.getOrDefault(country, List.of());
  }

  /** The short code of what was typed, a code or a name; empty if it cannot be a part of that country. */
  static Optional<String> part(String country, String typed) {
    List<Place> known = partsOf(country);
    if (known.isEmpty()) {
      String code = typed.toUpperCase(Locale.ROOT);
      return code.matches("[A-Z0-9]{1,3}") ? Optional.of(code) : Optional.empty();
    }
    return known.stream()
        .filter(place -> place.code().equalsIgnoreCase(typed) || place.name().equalsIgnoreCase(typed))
        .map(Place::code)
        .findFirst();
  }

  static PlaceChoices choices() {
    Comparator<Object> byName = Collator.getInstance(Locale.UK);
    List<Place> others =
        COUNTRIES.stream()
            .filter(code -> !LIKELY.contains(code))
            .map(Places::country)
            .sorted(Comparator.comparing(Place::name, byName::compare))
            .toList();
    Map<String, List<Place>> parts = new LinkedHashMap<>();
    IN_PARTS.forEach(code -> parts.put(country(code).name(), partsOf(code)));
    return new PlaceChoices(LIKELY.stream().map(Places::country).toList(), others, parts);
  }

  private static Place country(String code) {
    return new Place(code, new Locale("", code).getDisplayCountry(Locale.UK));
  }

  private static List<Place> parts(String list) {
    return List.of(list.strip().split(";\\s*")).stream()
        .map(entry -> entry.split("\\s+", 2))
        .map(entry -> new Place(entry[0], entry[1].strip().replaceAll("\\s+", " ")))
        .toList();
  }
}
