package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the clock says, and how it came to say it.
 *
 * @param startsOn the day from which is counted; empty while we wait for what starts the time
 * @param due the last day; empty while the time has not begun or rests
 * @param outerLimit a later day up to which the answer is still defensible, where there is one; never a target
 * @param noticeBy the last day on which an extension can be announced, where the law knows one
 * @param pausedSince the day from which the time rests now
 * @param steps how it was worked out, in order
 */
public record Derivation(
    Optional<LocalDate> startsOn,
    Optional<LocalDate> due,
    Optional<LocalDate> outerLimit,
    Optional<LocalDate> noticeBy,
    Optional<LocalDate> pausedSince,
    List<DerivationStep> steps) {

  public Derivation {
    steps = List.copyOf(steps);
  }
}
