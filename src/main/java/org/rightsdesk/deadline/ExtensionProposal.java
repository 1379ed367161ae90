package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.Personal;

/**
 * That the answer to one case takes longer.
 *
 * @param reason in the words of the notice
 * @param extendedOn the day on which it was done; empty while it is only proposed
 */
@Personal
public record ExtensionProposal(
    ExtensionGround ground, FreeText reason, String proposedBy, LocalDate proposedOn, Optional<LocalDate> extendedOn) {

  @Override
  public String toString() {
    return ground.name();
  }
}
