package org.rightsdesk.fee;

import java.time.LocalDate;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;

/** The decision table about fees. */
public interface FeeRules {

  FeeRule ruleFor(Right right, LocalDate receivedOn, Residence residence);
}
