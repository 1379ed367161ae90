package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when a case has to be answered.
 *
 * @param lawName the law as it is named inside a sentence
 * @param startsOn the day from which is counted; empty while we wait for what starts the clock
 * @param due the last day for the answer; empty while the clock has not started
 * @param outerLimit a later day up to which the answer is still defensible, where there is one; never a target
 * @param steps how it was worked out, in order
 */
public record Deadline(
    Regime regime,
    String lawName,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> due,
    Optional<LocalDate> outerLimit,
    List<DerivationStep> steps) {

  public Deadline {
    steps = List.copyOf(steps);
  }
}
