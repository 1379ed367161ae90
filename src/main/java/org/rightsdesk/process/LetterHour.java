package org.rightsdesk.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time of day at which timers ring that write to people, in the controller's zone: nobody is reminded of anything in the
 * middle of the night.
 */
@Component
class LetterHour {

  private final LocalTime time;
  private final Clock clock;

  LetterHour(@Value("${rightsdesk.letters-leave-at}") String time, Clock clock) {
    this.time = LocalTime.parse(time);
    this.clock = clock;
  }

  /** That hour of the day. */
  Instant on(LocalDate day) {
    return day.atTime(time).atZone(clock.getZone()).toInstant();
  }
}
