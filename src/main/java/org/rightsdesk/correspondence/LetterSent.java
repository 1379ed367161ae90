package org.rightsdesk.correspondence;

import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** The mail server took a letter. */
public record LetterSent(CaseRef caseRef, PartRef letter, LetterKind kind) implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(letter);
  }
}
