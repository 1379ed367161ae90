package org.rightsdesk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * rightsdesk.periods.fee-overdue}, in whole days as ISO 8601. Timers ring at the {@link LetterHour}; where a letter names a
 * last day, on the morning after it; and where a letter names the minute, at that minute, also over summer time. A map,
 * because that is what the expressions of a diagram can read.
 */
@Component("periods")
class Periods extends AbstractMap<String, String> {

  private static final String SETTINGS = "rightsdesk.periods.";
  /** The whole of the last day is the person's. */
  private static final Set<String> WITH_A_LAST_DAY = Set.of("feeOverdue", "accessExpiry");
  private static final String BY_THE_MINUTE = "correctionHold";

  private final Binder settings;
  private final LetterHour hour;
  private final Clock clock;

  Periods(Environment environment, LetterHour hour, Clock clock) {
    this.settings = Binder.get(environment);
    this.hour = hour;
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
    return Duration.between(now.toInstant(), end((String) name, now.plus(days))).toString();
  }

  private Instant end(String name, ZonedDateTime end) {
    if (name.startsWith(BY_THE_MINUTE)) {
      return end.toInstant();
    }
    return hour.on(WITH_A_LAST_DAY.contains(name) ? end.toLocalDate().plusDays(1) : end.toLocalDate());
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("Periods are read one by one.");
  }

  static String setting(String name) {
    return SETTINGS + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
