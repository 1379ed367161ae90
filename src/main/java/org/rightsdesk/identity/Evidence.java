package org.rightsdesk.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Personal;

/**
 * One proof of a case. Of a document only this remains once it was decided about.
 *
 * @param kind what it is; for an uploaded document, until somebody has looked at it, {@link ProofKind#OTHER_DOCUMENT}
 * @param document the copy to look at; empty if there never was one, or it was destroyed
 * @param result what was decided; empty while it waits
 * @param reason in the words of the one who decided; may be empty
 * @param checkedBy who decided; {@code system} for links and answers
 */
@Personal
public record Evidence(
    PartRef id,
    ProofKind kind,
    ProofWay way,
    LocalDate arrivedOn,
    FreeText note,
    Optional<PartRef> document,
    Optional<ProofVerdict> result,
    Optional<LocalDate> decidedOn,
    FreeText reason,
    Optional<String> checkedBy) {

  boolean isDoubted() {
    return result.filter(ProofVerdict.DOUBTED::equals).isPresent();
  }

  /** A verifier says what a copied document is; everything else is what it was taken in as. */
  ProofKind seenAs(ProofKind document) {
    return this.document.isPresent() ? document : kind;
  }

  @Override
  public String toString() {
    return kind + " " + arrivedOn;
  }
}
