package org.rightsdesk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.springframework.context.ApplicationEventPublisher;

/** Where the proof of a case stands, and what counts as one without anybody looking at it. */
final class Proofs {

  static final String BY_ITSELF = "system";
  static final String THE_PERSON = "requester";
  static final FreeText NOTHING_TO_SAY = new FreeText("");

  private final CaseFiles cases;
  private final IdentityStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Proofs(CaseFiles cases, IdentityStore store, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  ProofState state(CaseRef ref) {
    return ProofRecord.state(store.find(ref), store.evidence(ref));
  }

  ProofRecord assessed(CaseRef ref) {
    return store
        .find(ref)
        .orElseThrow(() -> new NotAllowedNow("We are still reading the request. Try again in a minute."));
  }

  /** Refuses unless something is asked of the person. */
  CaseFile requireWaiting(CaseRef ref) {
    CaseFile file = cases.lock(ref);
    ProofState state = state(ref);
    if (file.isClosed() || state == ProofState.REFUSED) {
      throw new NotAllowedNow("This request is closed. A proof changes nothing any more.");
    }
    if (!isWaiting(state)) {
      throw new NotAllowedNow("We know already who you are. Nothing more is needed.");
    }
    return file;
  }

  void acceptAtOnce(CaseRef ref, ProofKind kind, ProofWay way, Optional<EmailAddress> proven) {
    LocalDate today = LocalDate.now(clock);
    PartRef proof =
        store.addEvidence(
            ref, new SeenProof(kind, way, today, NOTHING_TO_SAY), Optional.empty(), Optional.empty(), THE_PERSON);
    store.decide(proof, kind, ProofVerdict.ACCEPTED, today, NOTHING_TO_SAY, BY_ITSELF);
    store.shown(ref, today, proven);
    events.publishEvent(new ProofReceived(ref, kind));
  }

  static boolean isWaiting(ProofState state) {
    return state == ProofState.AWAITED || state == ProofState.TO_BE_LOOKED_AT || state == ProofState.DOUBTED;
  }
}
