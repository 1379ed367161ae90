package org.rightsdesk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * How long the timers in the diagrams run: {@code ${periods.feeOverdue}} is the setting {@code
 * rightsdesk.periods.fee-overdue}, in whole days as ISO 8601. A timer rings at the time of day at which it was set, because
 * letters name the day and sometimes the hour; so where summer time begins or ends meanwhile, it runs an hour less or more.
 * A map, because that is what the expressions of a diagram can read.
 */
@Component("periods")
class Periods extends AbstractMap<String, String> {

  private static final String SETTINGS = "rightsdesk.periods.";

  private final Binder settings;
  private final Clock clock;

  Periods(Environment environment, Clock clock) {
    this.settings = Binder.get(environment);
    this.clock = clock;
  }

  /**
   * From now on, in hours as ISO 8601.
   *
   * @throws java.util.NoSuchElementException if the period is not set
   */
  @Override
  public String get(Object name) {
    Period days = settings.bind(setting((String) name), Period.class).get();
    ZonedDateTime now = ZonedDateTime.now(clock);
    return Duration.between(now, now.plus(days)).toString();
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("Periods are read one by one.");
  }

  static String setting(String name) {
    return SETTINGS + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
