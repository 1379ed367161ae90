package org.rightsdesk.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What has to be put right in a form, in the order of its fields: field name to a sentence for a person. */
final class Faults {

  /** The name under which a fault of the whole form is kept. */
  static final String WHOLE_FORM = "form";

  private final Map<String, String> byField = new LinkedHashMap<>();

  void add(String field, String sentence) {
    byField.putIfAbsent(field, sentence);
  }

  boolean any() {
    return !byField.isEmpty();
  }

  boolean none() {
    return byField.isEmpty();
  }

  Map<String, String> byField() {
    return Collections.unmodifiableMap(byField);
  }
}
