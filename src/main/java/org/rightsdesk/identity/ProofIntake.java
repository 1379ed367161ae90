package org.rightsdesk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.AnswersOnFile;
import org.rightsdesk.datamap.DataMap;
import org.springframework.context.ApplicationEventPublisher;

/** Takes proofs in: answers, copies of documents, and what staff saw. */
final class ProofIntake {

  private static final int TRIES = 3;
  private static final int UNSEEN_DOCUMENTS = 3;
  private static final int LONGEST_TOKEN = 80;

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final Proofs proofs;
  private final IdentityStore store;
  private final Guesses guesses;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProofIntake(
      CaseFiles cases,
      DataMap dataMap,
      Proofs proofs,
      IdentityStore store,
      Guesses guesses,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.proofs = proofs;
    this.store = store;
    this.guesses = guesses;
    this.events = events;
    this.clock = clock;
  }

  AnswerResult answer(CaseRef ref, Answers answers) {
    CaseFile file = requireOpen(ref);
    ProofRecord record = proofs.assessed(ref);
    if (record.tries() >= TRIES) {
      return new AnswerResult(false, 0);
    }
    if (!answers.canBeEnough()) {
      throw new NotAllowedNow("Answer at least two of the questions, one of them by your date of birth or telephone number.");
    }
    AnswersOnFile found = dataMap.compare(file.requester(), answers.given());
    boolean inTime = guesses.take(ref, found.people());
    store.countTry(ref);
    boolean accepted = found.fit() && inTime && record.rule().level() != ProofLevel.HIGH;
    if (accepted) {
      guesses.forgive(ref);
      proofs.acceptAtOnce(ref, ProofKind.ANSWERS, ProofWay.CASE_PAGE, file.requester().email());
    }
    return new AnswerResult(accepted, TRIES - record.tries() - 1);
  }

  int triesLeft(CaseRef ref) {
    return TRIES - store.find(ref).map(ProofRecord::tries).orElse(0);
  }

  void upload(CaseRef ref, byte[] content) {
    String mediaType = DocumentSniffer.mediaType(content);
    requireOpen(ref);
    long unseen = store.evidence(ref).stream().filter(proof -> proof.document().isPresent()).count();
    if (unseen >= UNSEEN_DOCUMENTS) {
      throw new NotAllowedNow("We have not looked at your last documents yet. Wait for our answer before you send more.");
    }
    PartRef document = store.addDocument(ref, mediaType, content);
    SeenProof proof =
        new SeenProof(ProofKind.OTHER_DOCUMENT, ProofWay.CASE_PAGE, LocalDate.now(clock), Proofs.NOTHING_TO_SAY);
    store.addEvidence(ref, proof, Optional.of(document), Optional.empty(), Proofs.THE_PERSON);
    events.publishEvent(new ProofReceived(ref, ProofKind.OTHER_DOCUMENT));
  }

  void recordSeen(CaseRef ref, SeenProof proof, String formToken, String by) {
    cases.lock(ref);
    Optional<CaseRef> before = store.caseOfForm(formToken);
    if (before.filter(ref::equals).isPresent()) {
      return;
    }
    if (before.isPresent() || formToken.isBlank() || formToken.length() > LONGEST_TOKEN) {
      throw new NotAllowedNow("This page is too old. Open it again from the case. Nothing was written down.");
    }
    proofs.requireWaiting(ref);
    if (!proof.kind().isForStaff() || proof.way() == ProofWay.CASE_PAGE) {
      throw new NotAllowedNow("Links, answers and uploads are written down by themselves.");
    }
    if (proof.arrivedOn().isAfter(LocalDate.now(clock))) {
      throw new NotAllowedNow("The day on which the proof arrived cannot lie in the future.");
    }
    store.addEvidence(ref, proof, Optional.empty(), Optional.of(formToken), by);
    events.publishEvent(new ProofReceived(ref, proof.kind()));
  }

  /** While a manager looks into a proof that looks forged, whoever sent it learns only that it is looked at. */
  private CaseFile requireOpen(CaseRef ref) {
    CaseFile file = proofs.requireWaiting(ref);
    if (proofs.state(ref) == ProofState.DOUBTED) {
      throw new NotAllowedNow("We look at what you sent us. If we need something more, we write to you.");
    }
    return file;
  }
}
