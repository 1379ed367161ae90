package org.rightsdesk.process;

import java.time.Period;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How long the timers in the diagrams run: {@code ${periods.feeOverdue}} is the setting {@code
 * rightsdesk.periods.fee-overdue}, in whole days as ISO 8601. A map, because that is what the expressions of a diagram can read.
 */
@Component("periods")
class Periods extends AbstractMap<String, String> {

  private static final String SETTINGS = "rightsdesk.periods.";

  private final Binder settings;

  Periods(Environment environment) {
    this.settings = Binder.get(environment);
  }

  /** @throws java.util.NoSuchElementException if the period is not set */
  @Override
  public String get(Object name) {
    return settings.bind(setting((String) name), Period.class).get().toString();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("Periods are read one by one.");
  }

  static String setting(String name) {
    return SETTINGS + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
