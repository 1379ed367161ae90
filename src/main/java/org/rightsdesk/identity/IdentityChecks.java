package org.rightsdesk.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.OnFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what proof of identity a case needs, takes it in, and writes down what staff decide. The one who asks sees and is
 * told the same whether we know the person or not.
 */
@Service
public class IdentityChecks implements KeepsCaseData {

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final ProofRules rules;
  private final IdentityStore store;
  private final OneTimeCodes codes;
  private final CarryOver carryOver;
  private final Proofs proofs;
  private final AddressLinks links;
  private final ProofIntake intake;
  private final ProofVerdicts verdicts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IdentityChecks(
      CaseFiles cases,
      DataMap dataMap,
      ProofRules rules,
      IdentityStore store,
      SecretStore secrets,
      OneTimeCodes codes,
      Guesses guesses,
      Hashes hashes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.rules = rules;
    this.store = store;
    this.codes = codes;
    this.carryOver = new CarryOver(store, clock);
    this.proofs = new Proofs(cases, store, events, clock);
    this.links = new AddressLinks(cases, dataMap, proofs, store, secrets, hashes, events, clock);
    this.intake = new ProofIntake(cases, dataMap, proofs, store, guesses, events, clock);
    this.verdicts = new ProofVerdicts(cases, proofs, store, events, clock);
    this.events = events;
    this.clock = clock;
  }

  /** As {@link #assess(CaseRef, ProofStake)}, with nothing unusual at stake. */
  @Transactional
  public boolean assess(CaseRef ref) {
    return assess(ref, ProofStake.USUAL);
  }

  /**
   * Looks at what is on file, asks the decision table, and pins its answer; true if proof is needed. Identity that was
   * carried over counts, unless a document is needed.
   */
  @Transactional
  public boolean assess(CaseRef ref, ProofStake stake) {
    CaseFile file = cases.lock(ref);
    Optional<ProofRecord> before = store.find(ref);
    if (before.isPresent()) {
      return before.get().rule().level() != ProofLevel.NONE && !carryOver.wasEnough(ref);
    }
    OnFile onFile = dataMap.onFile(file.requester());
    OnFileMatch match = OnFileMatch.of(onFile);
    ProofRule rule = rules.ruleFor(file.right(), file.channel(), match, onFile.sensitive(), stake);
    boolean linkWillDo = rule.level() == ProofLevel.LOW && match == OnFileMatch.STABLE_ADDRESS;
    store.open(ref, rule, match, onFile.sensitive(), onFile.addressForLink().filter(address -> linkWillDo));
    if (carryOver.isEnough(file, rule, Proofs.BY_ITSELF)) {
      events.publishEvent(new IdentityCarriedOver(ref));
      return false;
    }
    return rule.level() != ProofLevel.NONE;
  }

  /**
   * Has identity that the same person showed in another case count for this one, if it was shown, or shown again by a
   * code, in the last 28 days. Call it before the case is assessed, and only for somebody who opened the other case's
   * page with its secret.
   *
   * @return whether it was taken; a document may be needed all the same
   */
  @Transactional
  public boolean carryOver(CaseRef to, CaseRef from) {
    return cases.find(from).filter(other -> carryOver.carry(cases.lock(to), other)).isPresent();
  }

  /** Where the proof stands; {@link ProofState#AWAITED} until it was assessed. */
  public ProofState state(CaseRef ref) {
    return proofs.state(ref);
  }

  /**
   * A check begins, or goes on after something came in: a doubt that no manager decided about waits for a verifier again,
   * together with what came since.
   */
  @Transactional
  public void lookAgain(CaseRef ref) {
    cases.hold(ref);
    store.lookAgain(ref);
  }

  /** The day on which the accepted proof arrived; empty until one is accepted, and where none is needed. */
  public Optional<LocalDate> shownOn(CaseRef ref) {
    return store.find(ref).flatMap(ProofRecord::shownOn);
  }

  /**
   * The person asks for a link to an address that we hold. It is sent (by way of {@link IdentityLinkAsked}) only if the
   * level allows it and the address is on file and stable, at most three times a day; the caller cannot tell.
   */
  @Transactional
  public void askForLink(CaseRef ref) {
    links.ask(ref);
  }

  /**
   * Where a proof looks forged: asks at the address on file whether it is the person who asks, by a link (and {@link
   * IdentityLinkAsked}). Nothing happens where no stable address of exactly one person is on file.
   */
  @Transactional
  public void askAddressOnFile(CaseRef ref) {
    links.askByOurselves(ref);
  }

  /** A new token for the letter with the link; only its hash is kept, and an earlier token of the link stops working. */
  @Transactional
  public String linkToken(PartRef link) {
    return links.token(link);
  }

  /** The address on file to which the link may go; empty if there is none. */
  public Optional<EmailAddress> addressForLink(PartRef link) {
    return links.addressFor(link);
  }

  /** Whether we asked by ourselves, because of a doubt, and not the person. */
  public boolean isOurQuestion(PartRef link) {
    return links.isOurQuestion(link);
  }

  /** The person confirms with the token of the link; it works once, for seven days. */
  @Transactional
  public void confirmLink(CaseRef ref, String token) {
    links.confirm(ref, token);
  }

  /**
   * Compares answers with what is held; three tries a case, and three wrong ones for a person on file in whatever cases,
   * which nobody is told.
   *
   * @throws NotAllowedNow if they can never be enough, or nothing is asked of the person; this counts as no try
   * @throws org.rightsdesk.datamap.SystemUnavailable if the register does not answer; this counts as no try
   */
  @Transactional
  public AnswerResult answer(CaseRef ref, Answers answers) {
    return intake.answer(ref, answers);
  }

  /** How often the person may still answer. */
  public int triesLeft(CaseRef ref) {
    return intake.triesLeft(ref);
  }

  /**
   * Takes a copy of a document through the case page: PDF, JPEG or PNG by its content, at most 10 MB.
   *
   * @throws DocumentRefused if the file is empty, too big, or of another kind
   */
  @Transactional
  public void upload(CaseRef ref, byte[] content) {
    intake.upload(ref, content);
  }

  /**
   * Staff write down a proof that they saw and did not copy, with the day on which it arrived; a verifier decides.
   *
   * @param formToken made with the page; sending the same again changes nothing
   */
  @Transactional
  public void recordSeen(CaseRef ref, SeenProof proof, String formToken, String by) {
    intake.recordSeen(ref, proof, formToken, by);
  }

  /**
   * A verifier decides about all that waits to be looked at; copies are destroyed with the decision.
   *
   * @param kind what the document is
   * @param reason needed unless an ordinary document is accepted
   */
  @Transactional
  public void confirm(String taskId, ProofVerdict verdict, ProofKind kind, FreeText reason, String by) {
    verdicts.confirm(taskId, verdict, kind, reason, by);
  }

  /**
   * A manager decides about a proof that looks forged; needs a reason.
   *
   * @param reason for {@link ForgeryVerdict#ASK_AGAIN} what is missing: the person reads it in our letter
   */
  @Transactional
  public void decideForgery(String taskId, ForgeryVerdict verdict, FreeText reason, String by) {
    verdicts.decideForgery(taskId, verdict, reason, by);
  }

  /** A manager decides about a case for which no proof came; needs a reason. */
  @Transactional
  public void decideLapse(String taskId, LapseVerdict verdict, FreeText reason, String by) {
    verdicts.decideLapse(taskId, verdict, reason, by);
  }

  /** All about the proof, for staff only. */
  public ProofFile file(CaseRef ref) {
    Optional<ProofRecord> record = store.find(ref);
    List<Evidence> evidence = store.evidence(ref);
    return new ProofFile(
        ProofRecord.state(record, evidence),
        record.map(known -> known.rule().level()),
        record.map(ProofRecord::match),
        record.filter(ProofRecord::sensitive).isPresent(),
        record.map(known -> known.rule().source()).orElse(""),
        record.flatMap(ProofRecord::shownOn),
        evidence);
  }

  /** The copy of a document, while it waits to be looked at. */
  public Optional<IdDocument> document(CaseRef ref, PartRef document) {
    return store.document(ref, document);
  }

  /**
   * A new one-time code for collecting the answer; the one before stops working. Valid for 15 minutes.
   *
   * @throws NotAllowedNow if no address is proven, or too many were asked for
   */
  @Transactional
  public OneTimeCode newCode(CaseRef ref) {
    cases.lock(ref);
    if (provenAddress(ref).isEmpty()) {
      throw new NotAllowedNow("We have no e-mail address that is proven to be yours. Write to us, and we send the answer by post.");
    }
    return codes.next(ref);
  }

  /** Checks a typed code; a right one is used up by this. Five wrong ones, and a new code is needed. */
  @Transactional
  public CodeCheck checkCode(CaseRef ref, String typed) {
    cases.lock(ref);
    CodeCheck result = codes.check(ref, typed);
    if (result == CodeCheck.RIGHT) {
      store.seenAgain(ref, LocalDate.now(clock));
    }
    return result;
  }

  /**
   * Where links and codes may go: an address that was proven in this case, or the one that was given, if it is on file
   * and stable; never one that was merely typed or lately changed.
   */
  public Optional<EmailAddress> provenAddress(CaseRef ref) {
    Optional<ProofRecord> record = store.find(ref).filter(known -> !known.refused());
    return record
        .flatMap(ProofRecord::provenAddress)
        .or(
            () ->
                record
                    .filter(known -> known.match() == OnFileMatch.STABLE_ADDRESS)
                    .flatMap(known -> cases.get(ref).requester().email()));
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    store.forget(ref);
  }
}
