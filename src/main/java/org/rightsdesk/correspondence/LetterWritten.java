package org.rightsdesk.correspondence;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** A letter was written and waits to be delivered. */
public record LetterWritten(CaseRef caseRef, PartRef letter, LetterKind kind, LetterMedium medium) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(letter);
  }
}
