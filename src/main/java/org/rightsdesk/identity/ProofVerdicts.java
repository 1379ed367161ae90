package org.rightsdesk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.springframework.context.ApplicationEventPublisher;

/** What verifiers and managers decide about proofs. */
final class ProofVerdicts {

  private final CaseFiles cases;
  private final Proofs proofs;
  private final IdentityStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProofVerdicts(CaseFiles cases, Proofs proofs, IdentityStore store, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.proofs = proofs;
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  void confirm(String taskId, ProofVerdict verdict, ProofKind kind, FreeText reason, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    List<Evidence> waiting = store.evidence(ref).stream().filter(proof -> proof.result().isEmpty()).toList();
    if (waiting.isEmpty() && proofs.state(ref) != ProofState.SHOWN) {
      throw new NotAllowedNow("There is nothing to look at in this case.");
    }
    requireReason(verdict, kind, reason);
    if (verdict == ProofVerdict.ACCEPTED) {
      accept(ref, waiting, kind);
    }
    if (verdict == ProofVerdict.REFUSED) {
      store.refuse(ref);
    }
    LocalDate today = LocalDate.now(clock);
    for (Evidence proof : waiting) {
      store.decide(proof.id(), proof.seenAs(kind), verdict, today, reason, by);
    }
    store.destroyDocuments(ref).forEach(document -> events.publishEvent(new DocumentDestroyed(ref, document)));
    cases.decide(taskId, verdict, reason, by);
  }

  void decideForgery(String taskId, ForgeryVerdict verdict, FreeText reason, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    if (reason.value().isEmpty()) {
      throw new NotAllowedNow("Say why. Whoever reads the case later has only this.");
    }
    if (verdict == ForgeryVerdict.REFUSE) {
      if (proofs.state(ref) != ProofState.DOUBTED) {
        throw new NotAllowedNow("Something else came in meanwhile. Choose to go on, and a verifier looks at it.");
      }
      store.refuse(ref);
      store.endDoubt(ref, ProofVerdict.REFUSED, Optional.empty());
    } else {
      store.endDoubt(ref, ProofVerdict.ASK_AGAIN, Optional.of(reason));
    }
    cases.decide(taskId, verdict, reason, by);
  }

  void decideLapse(String taskId, LapseVerdict verdict, FreeText reason, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    if (reason.value().isEmpty()) {
      throw new NotAllowedNow("Say why. Whoever reads the case later has only this.");
    }
    if (verdict == LapseVerdict.CLOSE_CASE && proofs.state(ref) != ProofState.AWAITED) {
      throw new NotAllowedNow("A proof came in meanwhile. Keep waiting, and it will be looked at.");
    }
    cases.decide(taskId, verdict, reason, by);
  }

  /** The clock starts with the day on which the first of the accepted proofs arrived. */
  private void accept(CaseRef ref, List<Evidence> waiting, ProofKind kind) {
    ProofRecord record = proofs.assessed(ref);
    boolean document = waiting.stream().anyMatch(proof -> proof.seenAs(kind).isDocument());
    if (record.rule().level() == ProofLevel.HIGH && !document) {
      throw new NotAllowedNow("What we hold is sensitive, so a document has to be seen. Ask for one.");
    }
    boolean throughThePage = waiting.stream().anyMatch(proof -> proof.way() == ProofWay.CASE_PAGE);
    boolean byLink = waiting.stream().anyMatch(proof -> proof.kind() == ProofKind.LINK);
    Optional<EmailAddress> proven =
        byLink ? record.linkAddress() : cases.get(ref).requester().email().filter(address -> throughThePage);
    waiting.stream().map(Evidence::arrivedOn).min(LocalDate::compareTo).ifPresent(day -> store.shown(ref, day, proven));
  }

  private static void requireReason(ProofVerdict verdict, ProofKind kind, FreeText reason) {
    boolean ordinary = kind != ProofKind.OTHER_DOCUMENT && kind != ProofKind.KNOWN_CORRESPONDENCE;
    if (reason.value().isEmpty() && !(verdict == ProofVerdict.ACCEPTED && ordinary)) {
      throw new NotAllowedNow("Say why. Without a reason nobody can understand this later.");
    }
  }
}
