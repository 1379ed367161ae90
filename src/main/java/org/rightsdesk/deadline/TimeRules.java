package org.rightsdesk.deadline;

import java.time.LocalDate;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;

/** The decision tables about time. */
public interface TimeRules {

  /** The rule of the law that applies; where none does, the rule of the published promise. */
  TimeRule ruleFor(Right right, LocalDate receivedOn, Residence residence);

  /** The rule of the published promise, which holds for everybody beside the law. */
  TimeRule promise(Right right);
}
