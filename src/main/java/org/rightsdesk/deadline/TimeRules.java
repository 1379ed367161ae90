package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.Residence;

/** The decision tables about time. */
public interface TimeRules {

  /** The code of the rule that is kept where no other can be found. */
  String STRICTEST = "STRICTEST";

  /**
   * The rule of the law that applies; where none does, the rule of the published promise.
   *
   * @throws RuleMissing if the law has no rule for that right
   */
  TimeRule ruleFor(LawRight right, LocalDate receivedOn, Residence residence);

  /** The rule of the published promise, which holds for everybody beside the law; empty if it promises nothing about that. */
  Optional<TimeRule> promise(LawRight right);

  /**
   * The rule of a law that is named.
   *
   * @param law its code, such as {@code US_VA} or {@link #STRICTEST}
   * @param byPost whether the marketing that somebody objects to comes by post
   * @param recordType the kind of record, as {@code GENERAL}
   * @throws RuleMissing if the law has no rule for that right
   */
  TimeRule ruleOf(String law, LawRight right, boolean byPost, String recordType);

  /**
   * How receipt is confirmed under a law that is named, as a rule of its own.
   *
   * @throws RuleMissing if the law has no rule for that right
   */
  TimeRule acknowledgementOf(String law, LawRight right);
}
