package org.rightsdesk.casefile;

import java.util.Optional;

/**
 * Something that happened to a case. Implementations are records named in the past tense ({@code FeePaid}); they carry
 * references, enums, dates, numbers and flags, never a {@link Personal} value. Publish inside a transaction.
 */
public interface CaseEvent {

  CaseRef caseRef();

  /** The part of the case that it is about (one letter, one refund), if it is about a part. */
  default Optional<PartRef> part() {
    return Optional.empty();
  }
}
