package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;

/** The mail room put a letter into the post and has a proof of it. */
public record LetterPosted(CaseRef caseRef, PartRef letter, LetterKind kind, LocalDate postedOn)
    implements CaseEvent {

  @Override
  public Optional<PartRef> part() {
    return Optional.of(letter);
  }
}
