package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A request that nobody made, to see what the clock says.
 *
 * @param regime the code of a law, also with the right that it is about: {@code UK_GDPR}, {@code US_CA_OPTOUT}
 * @param right what is asked for, unless {@code regime} says it; access if nothing does
 * @param byPost whether the marketing that somebody objects to comes by post
 * @param calendar whose public holidays count, like {@code GB-SCT}; the usual one of the law if empty
 */
public record Supposition(
    String regime,
    Optional<LawRight> right,
    boolean byPost,
    Optional<String> calendar,
    LocalDate receivedOn,
    List<ClockEvent> events) {

  public Supposition {
    events = List.copyOf(events);
  }
}
