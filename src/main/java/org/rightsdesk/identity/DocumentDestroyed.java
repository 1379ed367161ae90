package org.rightsdesk.identity;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** The copy of a document was destroyed, after the decision or with the end of the case. */
public record DocumentDestroyed(CaseRef caseRef, PartRef document) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(document);
  }
}
