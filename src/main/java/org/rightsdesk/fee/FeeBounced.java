package org.rightsdesk.fee;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** The bank returned a cheque, and so the fee is due again. */
public record FeeBounced(CaseRef caseRef, PartRef payment) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(payment);
  }
}
