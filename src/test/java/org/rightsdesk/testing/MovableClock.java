package org.rightsdesk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock in London that stands still until a test moves it on. */
public final class MovableClock extends Clock {

  private Instant now;

  public MovableClock(String start) {
    this.now = Instant.parse(start);
  }

  public void ahead(Duration time) {
    now = now.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Europe/London");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
