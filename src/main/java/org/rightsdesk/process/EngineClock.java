package org.rightsdesk.process;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.rightsdesk.casefile.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock with the application's, so that timers ring when the demo's days go by. */
@Component
class EngineClock {

  @EventListener
  void on(ClockMoved moved) {
    ClockUtil.reset();
    ClockUtil.offset(moved.ahead().toMillis());
  }
}
