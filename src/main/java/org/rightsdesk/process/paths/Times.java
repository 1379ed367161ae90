package org.rightsdesk.process.paths;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans of time in words. */
final class Times {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

  private Times() {}

  static String moment(Instant moment, ZoneId zone) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** In the largest unit that fits: {@code at once}, {@code 40 s}, {@code 5 min}, {@code 3 h}, {@code 12 days}. */
  static String span(Instant from, Instant to) {
    Duration span = Duration.between(from, to);
    if (span.toSeconds() < 1) {
      return "at once";
    }
    if (span.toMinutes() < 1) {
      return span.toSeconds() + " s";
    }
    if (span.toHours() < 1) {
      return span.toMinutes() + " min";
    }
    return span.toDays() < 1 ? span.toHours() + " h" : span.toDays() == 1 ? "1 day" : span.toDays() + " days";
  }
}
