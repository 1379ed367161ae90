package org.rightsdesk.architecture.bad.fee;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

class FeeWithATimeOfItsOwn {

  Instant instant() {
    return Instant.now();
  }

  LocalDate dayThere(ZoneId zone) {
    return LocalDate.now(zone);
  }

  Date date() {
    return new Date();
  }

  long millis() {
    return System.currentTimeMillis();
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  Supplier<OffsetDateTime> reference() {
    return OffsetDateTime::now;
  }

  LocalDate good(Clock clock) {
    return LocalDate.now(clock);
  }
}
