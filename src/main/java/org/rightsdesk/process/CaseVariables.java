package org.rightsdesk.process;

import java.util.List;
import org.rightsdesk.casefile.PartRef;

/** Every process variable there is. Nothing personal, nothing in anybody's words. */
final class CaseVariables {

  /** What a user task's outcome is called: the task's id and this. */
  static final String OUTCOME = "Outcome";

  /** The part of the case that a process instance is about, such as one letter or one refund. */
  static final Var<PartRef> PART = Var.ofRef("part");

  private CaseVariables() {}

  static List<Var<?>> all() {
    return List.of(PART);
  }
}
