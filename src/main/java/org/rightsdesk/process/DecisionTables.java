package org.rightsdesk.process;

import java.util.Map;

/** Asks a decision table under {@code processes/}. */
interface DecisionTables {

  /**
   * The outputs, by name.
   *
   * @param inputs codes, flags, numbers and days; never personal data, because the engine keeps them
   * @throws NoRuleFits if no rule fits
   */
  Map<String, Object> decide(String decision, Map<String, Object> inputs);
}
