package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;

/** Something that may start, rest or lengthen the time for an answer. In which order they are told does not matter. */
public sealed interface ClockEvent {

  /** What may have to come from the person before the time starts. */
  enum Wanted {
    IDENTITY,
    /** That an agent may ask for the person. */
    AUTHORITY,
    FEE
  }

  /** We asked for it. */
  record Asked(Wanted what, LocalDate on) implements ClockEvent {}

  /** It reached anybody of us; of a fee, the whole of it. */
  record Came(Wanted what, LocalDate on) implements ClockEvent {}

  /** What was paid on that day was not honoured, so it was not the fee. */
  record FeeBounced(LocalDate paidOn) implements ClockEvent {}

  /**
   * We asked what the person wants us to look for.
   *
   * @throws EventsOutOfOrder if the answer is older than the question
   */
  record Question(LocalDate askedOn, Optional<LocalDate> answeredOn) implements ClockEvent {

    public Question {
      if (answeredOn.filter(askedOn::isAfter).isPresent()) {
        throw new EventsOutOfOrder(
            "The answer of " + answeredOn.get() + " is older than its question of " + askedOn + ".");
      }
    }
  }

  /**
   * We announced that the answer takes longer.
   *
   * @param until the day that the notice names, where the law leaves it to the notice
   */
  record Extended(Optional<LocalDate> until) implements ClockEvent {}
}
