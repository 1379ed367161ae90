package org.rightsdesk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.rightsdesk.casefile.ClockMoved;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Moves the demo's clock and tells the house, so that whatever keeps a clock of its own follows. */
@Service
@Profile("demo")
class ClockMover {

  private final DemoClock clock;
  private final ApplicationEventPublisher events;

  ClockMover(DemoClock clock, ApplicationEventPublisher events) {
    this.clock = clock;
    this.events = events;
  }

  Clock clock() {
    return clock;
  }

  Duration ahead() {
    return clock.ahead();
  }

  void forwardDays(int days) {
    clock.forwardDays(days);
    tell();
  }

  void forwardTo(LocalDate date) {
    clock.forwardTo(date);
    tell();
  }

  /** After a restart the others start at the machine's time; this comes before any timer can ring. */
  @EventListener(ApplicationStartedEvent.class)
  void tell() {
    events.publishEvent(new ClockMoved(clock.ahead()));
  }
}
