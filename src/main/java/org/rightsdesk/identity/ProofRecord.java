package org.rightsdesk.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.Personal;

/**
 * What was assessed and what came of it, as it is stored.
 *
 * @param linkAddress the address on file to which a link may go, if the level allows one
 * @param provenAddress an address that was proven in this case
 * @param seenAgainOn the last day on which a code from that address was typed
 */
@Personal
record ProofRecord(
    ProofRule rule,
    OnFileMatch match,
    boolean sensitive,
    Optional<EmailAddress> linkAddress,
    int tries,
    boolean refused,
    Optional<LocalDate> shownOn,
    Optional<EmailAddress> provenAddress,
    Optional<LocalDate> seenAgainOn) {

  static ProofState state(Optional<ProofRecord> record, List<Evidence> evidence) {
    if (record.filter(ProofRecord::refused).isPresent()) {
      return ProofState.REFUSED;
    }
    if (record.flatMap(ProofRecord::shownOn).isPresent()) {
      return ProofState.SHOWN;
    }
    if (record.filter(known -> known.rule().level() == ProofLevel.NONE).isPresent()) {
      return ProofState.NOT_NEEDED;
    }
    if (evidence.stream().anyMatch(proof -> proof.result().isEmpty())) {
      return ProofState.TO_BE_LOOKED_AT;
    }
    return evidence.stream().anyMatch(Evidence::isDoubted) ? ProofState.DOUBTED : ProofState.AWAITED;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
