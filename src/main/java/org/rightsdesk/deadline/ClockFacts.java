package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the clock has to know beside the day of receipt.
 *
 * @param identityShownOn the day on which the evidence arrived, not the day on which it was looked at
 * @param feeClearedOn the day on which the whole fee was in
 */
public record ClockFacts(
    boolean identityNeeded,
    Optional<LocalDate> identityShownOn,
    boolean feeNeeded,
    Optional<LocalDate> feeClearedOn) {

  /** Nothing is asked of the person: the clock runs from receipt. */
  public static final ClockFacts NOTHING_ASKED = new ClockFacts(false, Optional.empty(), false, Optional.empty());
}
