package org.rightsdesk.fee;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** Money came in and was written down. */
public record PaymentRecorded(CaseRef caseRef, PartRef payment) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(payment);
  }
}
