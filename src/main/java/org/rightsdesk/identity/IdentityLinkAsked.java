package org.rightsdesk.identity;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** A link to an address on file was asked for and may be sent. */
public record IdentityLinkAsked(CaseRef caseRef, PartRef link) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(link);
  }
}
