package org.rightsdesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.rightsdesk.casefile.NotAllowedNow;

/**
 * The application's clock in the demo: it runs as the machine's does, but can be moved ahead, never back. How far ahead
 * it is stands in a file, so that it stays there over a restart.
 */
final class DemoClock extends Clock {

  /** Further than any period of the product, and still a year that every date field can show. */
  static final Duration FURTHEST = Duration.ofDays(3_660);

  private final Clock machine;
  private final Path file;
  private volatile Duration ahead;

  /** @param machine gives the time and the zone; {@code file} need not be there yet */
  DemoClock(Clock machine, Path file) {
    this.machine = machine;
    this.file = file;
    this.ahead = read(file);
  }

  /** How far this clock is ahead of the machine's; never negative. */
  Duration ahead() {
    return ahead;
  }

  /** Moves the clock; refuses nothing, backwards, and more than ten years ahead of today. */
  synchronized void forward(Duration by) {
    if (by.isNegative() || by.isZero()) {
      throw new NotAllowedNow("The clock only moves forward. Choose a later time.");
    }
    if (by.compareTo(FURTHEST) > 0 || ahead.plus(by).compareTo(FURTHEST) > 0) {
      throw new NotAllowedNow("The clock moves at most ten years ahead.");
    }
    Duration moved = ahead.plus(by);
    write(moved);
    ahead = moved;
  }

  /** Moves the clock by whole days of its zone: the time of day stays, also when summer time begins or ends. */
  void forwardDays(int days) {
    if (days > FURTHEST.toDays()) {
      throw new NotAllowedNow("The clock moves at most ten years ahead.");
    }
    ZonedDateTime now = ZonedDateTime.now(this);
    forward(Duration.between(now, now.plusDays(days)));
  }

  /** Moves the clock to the date, at the time of day that it shows now. */
  void forwardTo(LocalDate date) {
    ZonedDateTime now = ZonedDateTime.now(this);
    if (date.isAfter(now.toLocalDate().plusDays(FURTHEST.toDays()))) {
      throw new NotAllowedNow("The clock moves at most ten years ahead.");
    }
    forward(Duration.between(now, date.atTime(now.toLocalTime()).atZone(getZone())));
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  /** The same clock seen from another zone; it follows when this one is moved. */
  @Override
  public Clock withZone(ZoneId zone) {
    DemoClock same = this;
    return new Clock() {
      @Override
      public Instant instant() {
        return same.instant();
      }

      @Override
      public ZoneId getZone() {
        return zone;
      }

      @Override
      public Clock withZone(ZoneId other) {
        return same.withZone(other);
      }
    };
  }

  private static Duration read(Path file) {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's clock cannot be read.", e);
    }
  }

  private void write(Duration moved) {
    try {
      SafeFile.write(file, (moved + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's clock cannot be kept.", e);
    }
  }
}
