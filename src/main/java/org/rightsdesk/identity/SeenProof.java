package org.rightsdesk.identity;

import java.time.LocalDate;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * A proof that staff saw, of which no copy is kept.
 *
 * @param arrivedOn the day on which it reached anybody in the company
 */
@Personal
public record SeenProof(ProofKind kind, ProofWay way, LocalDate arrivedOn, FreeText note) {

  @Override
  public String toString() {
    return kind + " " + way + " " + arrivedOn;
  }
}
