package org.rightsdesk.datamap;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the data map says about one field.
 *
 * @param name the column
 * @param label what people call it
 * @param categories its fideslang categories
 * @param explanation one sentence for any value; may be empty
 * @param codes what each code means, by its value
 * @param neverDisclose why its value is described and never shown, if so
 */
public record FieldDescription(
    String name,
    String label,
    List<String> categories,
    String explanation,
    Map<String, String> codes,
    Optional<String> neverDisclose) {

  public FieldDescription {
    categories = List.copyOf(categories);
    codes = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(codes));
  }
}
