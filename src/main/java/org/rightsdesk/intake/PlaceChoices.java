package org.rightsdesk.intake;

import java.util.List;
import java.util.Map;

/**
 * The places that a form offers.
 *
 * @param likely the countries from which most requests come
 * @param others all other countries, by their English names
 * @param parts for each country whose law differs from part to part its parts, by the country's English name
 */
public record PlaceChoices(List<Place> likely, List<Place> others, Map<String, List<Place>> parts) {

  /** Whether this is a part that the form offers, by its code or its name, in any case. */
  public boolean offersPart(String typed) {
    return parts.values().stream()
        .flatMap(List::stream)
        .anyMatch(place -> place.code().equalsIgnoreCase(typed) || place.name().equalsIgnoreCase(typed));
  }
}
