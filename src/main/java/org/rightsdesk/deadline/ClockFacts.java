package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  /** The same as what happened: what is needed and has not come counts as asked for at receipt. */
  List<ClockEvent> events(LocalDate receivedOn) {
    List<ClockEvent> events = new ArrayList<>();
    add(events, ClockEvent.Wanted.IDENTITY, identityNeeded, identityShownOn, receivedOn);
    add(events, ClockEvent.Wanted.FEE, feeNeeded, feeClearedOn, receivedOn);
    return events;
  }

  private static void add(
      List<ClockEvent> events, ClockEvent.Wanted what, boolean needed, Optional<LocalDate> on, LocalDate receivedOn) {
    if (needed) {
      events.add(on.<ClockEvent>map(day -> new ClockEvent.Came(what, day)).orElse(new ClockEvent.Asked(what, receivedOn)));
    }
  }
}
