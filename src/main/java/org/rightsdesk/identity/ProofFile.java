package org.rightsdesk.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.Personal;

/**
 * All about the proof of one case, for staff. Never shown to the one who asks: it tells whether we know the person.
 *
 * @param level empty until it was assessed
 * @param source why this level
 * @param shownOn the day on which the accepted proof arrived
 * @param evidence oldest first
 */
@Personal
public record ProofFile(
    ProofState state,
    Optional<ProofLevel> level,
    Optional<OnFileMatch> match,
    boolean sensitive,
    String source,
    Optional<LocalDate> shownOn,
    List<Evidence> evidence) {

  @Override
  public String toString() {
    return state.toString();
  }
}
