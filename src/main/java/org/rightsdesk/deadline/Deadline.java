package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when a case has to be answered.
 *
 * @param lawName the law as it is named inside a sentence
 * @param startsOn the day from which is counted; empty while we wait for what starts the clock
 * @param due the last day for the answer; empty while the clock has not started or rests
 * @param outerLimit a later day up to which the answer is still defensible, where there is one; never a target
 * @param noticeBy the last day on which an extension can be announced, where the law knows one
 * @param pausedSince the day from which the time rests now
 * @param steps how it was worked out, in order
 */
public record Deadline(
    Regime regime,
    String lawName,
    Optional<LocalDate> startsOn,
    Optional<LocalDate> due,
    Optional<LocalDate> outerLimit,
    Optional<LocalDate> noticeBy,
    Optional<LocalDate> pausedSince,
    List<DerivationStep> steps) {

  public Deadline {
    steps = List.copyOf(steps);
  }

  /** One that does not rest, and whose time cannot be extended. */
  public Deadline(
      Regime regime,
      String lawName,
      Optional<LocalDate> startsOn,
      Optional<LocalDate> due,
      Optional<LocalDate> outerLimit,
      List<DerivationStep> steps) {
    this(regime, lawName, startsOn, due, outerLimit, Optional.empty(), Optional.empty(), steps);
  }

  static Deadline under(TimeRule law, Derivation derivation) {
    return new Deadline(
        law.regime(),
        law.lawName(),
        derivation.startsOn(),
        derivation.due(),
        derivation.outerLimit(),
        derivation.noticeBy(),
        derivation.pausedSince(),
        derivation.steps());
  }
}
