package org.rightsdesk.fee;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** Money has to go back to whoever paid it. */
public record RefundDue(CaseRef caseRef, PartRef refund) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(refund);
  }
}
