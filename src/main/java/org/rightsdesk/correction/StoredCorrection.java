package org.rightsdesk.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;

/** A correction as it is stored, without what belongs to its copies. */
@Personal
record StoredCorrection(
    CorrectionProposal proposal,
    boolean searched,
    Optional<CorrectionView.Decided> decision,
    Optional<Instant> recipientsAt,
    Optional<LocalDate> completedOn,
    Optional<LocalDate> undoneOn,
    Optional<CorrectionView.Objection> objection,
    Optional<CorrectionView.Disagreement> disagreement) {

  String wrong() {
    return proposal.wrongValue().value();
  }

  /** What is to be written, as decided; the person's own value until then. */
  String right() {
    return decision.map(made -> made.value().value()).orElse(proposal.rightValue().value());
  }

  boolean mayBeWritten() {
    return decision
        .filter(made -> made.verdict() != CorrectionVerdict.REFUSED)
        .filter(CorrectionView.Decided::isFinal)
        .isPresent();
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
