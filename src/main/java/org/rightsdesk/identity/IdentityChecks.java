package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.rightsdesk.datamap.AnswersOnFile;
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

  private static final int TRIES = 3;
  private static final int LINKS_A_DAY = 3;
  private static final int UNSEEN_DOCUMENTS = 3;
  private static final int LONGEST_TOKEN = 80;
  private static final Duration LINK_VALID = Duration.ofDays(7);
  private static final String LINK = "link";
  private static final String BY_ITSELF = "system";
  private static final String THE_PERSON = "requester";
  private static final FreeText NOTHING_TO_SAY = new FreeText("");

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final ProofRules rules;
  private final IdentityStore store;
  private final SecretStore secrets;
  private final OneTimeCodes codes;
  private final Guesses guesses;
  private final Hashes hashes;
  private final CarryOver carryOver;
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
    this.secrets = secrets;
    this.codes = codes;
    this.guesses = guesses;
    this.hashes = hashes;
    this.carryOver = new CarryOver(store, clock);
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
    if (carryOver.isEnough(file, rule, BY_ITSELF)) {
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
    return ProofRecord.state(store.find(ref), store.evidence(ref));
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
    boolean open = !cases.lock(ref).isClosed();
    Instant now = clock.instant();
    boolean allowed =
        open
            && store.find(ref).flatMap(ProofRecord::linkAddress).isPresent()
            && isWaiting(state(ref))
            && secrets.linksSince(ref, now.minus(Duration.ofDays(1))) < LINKS_A_DAY;
    PartRef link = secrets.addLink(ref, allowed, now);
    if (allowed) {
      events.publishEvent(new IdentityLinkAsked(ref, link));
    }
  }

  /** A new token for the letter with the link; only its hash is kept, and an earlier token of the link stops working. */
  @Transactional
  public String linkToken(PartRef link) {
    if (addressForLink(link).isEmpty()) {
      throw new NotAllowedNow("This link may not be sent.");
    }
    String token = hashes.newToken();
    secrets.setHash(link, hashes.of(LINK, token));
    return token;
  }

  /** The address on file to which the link may go; empty if there is none. */
  public Optional<EmailAddress> addressForLink(PartRef link) {
    return secrets
        .link(link)
        .filter(SecretStore.Link::allowed)
        .flatMap(known -> store.find(known.caseRef()))
        .flatMap(ProofRecord::linkAddress);
  }

  /** The person confirms with the token of the link; it works once, for seven days. */
  @Transactional
  public void confirmLink(CaseRef ref, String token) {
    boolean open = !cases.lock(ref).isClosed();
    SecretStore.Link link =
        secrets
            .linkByHash(hashes.of(LINK, token))
            .filter(known -> open && known.caseRef().equals(ref) && known.allowed())
            .filter(known -> clock.instant().isBefore(known.askedAt().plus(LINK_VALID)))
            .orElseThrow(IdentityChecks::linkIsDead);
    if (link.used() && state(ref) == ProofState.SHOWN) {
      return;
    }
    if (link.used() || !isWaiting(state(ref))) {
      throw linkIsDead();
    }
    secrets.useLink(link.id(), clock.instant());
    acceptAtOnce(ref, ProofKind.LINK, ProofWay.EMAIL, store.find(ref).flatMap(ProofRecord::linkAddress));
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
    CaseFile file = requireWaiting(ref);
    ProofRecord record = store.find(ref).orElseThrow(IdentityChecks::tooEarly);
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
      acceptAtOnce(ref, ProofKind.ANSWERS, ProofWay.CASE_PAGE, file.requester().email());
    }
    return new AnswerResult(accepted, TRIES - record.tries() - 1);
  }

  /** How often the person may still answer. */
  public int triesLeft(CaseRef ref) {
    return TRIES - store.find(ref).map(ProofRecord::tries).orElse(0);
  }

  /**
   * Takes a copy of a document through the case page: PDF, JPEG or PNG by its content, at most 10 MB.
   *
   * @throws DocumentRefused if the file is empty, too big, or of another kind
   */
  @Transactional
  public void upload(CaseRef ref, byte[] content) {
    String mediaType = DocumentSniffer.mediaType(content);
    requireWaiting(ref);
    long unseen = store.evidence(ref).stream().filter(proof -> proof.document().isPresent()).count();
    if (unseen >= UNSEEN_DOCUMENTS) {
      throw new NotAllowedNow("We have not looked at your last documents yet. Wait for our answer before you send more.");
    }
    PartRef document = store.addDocument(ref, mediaType, content);
    SeenProof proof =
        new SeenProof(ProofKind.OTHER_DOCUMENT, ProofWay.CASE_PAGE, LocalDate.now(clock), NOTHING_TO_SAY);
    store.addEvidence(ref, proof, Optional.of(document), Optional.empty(), THE_PERSON);
    events.publishEvent(new ProofReceived(ref, ProofKind.OTHER_DOCUMENT));
  }

  /**
   * Staff write down a proof that they saw and did not copy, with the day on which it arrived; a verifier decides.
   *
   * @param formToken made with the page; sending the same again changes nothing
   */
  @Transactional
  public void recordSeen(CaseRef ref, SeenProof proof, String formToken, String by) {
    cases.lock(ref);
    Optional<CaseRef> before = store.caseOfForm(formToken);
    if (before.filter(ref::equals).isPresent()) {
      return;
    }
    if (before.isPresent() || formToken.isBlank() || formToken.length() > LONGEST_TOKEN) {
      throw new NotAllowedNow("This page is too old. Open it again from the case. Nothing was written down.");
    }
    requireWaiting(ref);
    if (!proof.kind().isForStaff() || proof.way() == ProofWay.CASE_PAGE) {
      throw new NotAllowedNow("Links, answers and uploads are written down by themselves.");
    }
    if (proof.arrivedOn().isAfter(LocalDate.now(clock))) {
      throw new NotAllowedNow("The day on which the proof arrived cannot lie in the future.");
    }
    store.addEvidence(ref, proof, Optional.empty(), Optional.of(formToken), by);
    events.publishEvent(new ProofReceived(ref, proof.kind()));
  }

  /**
   * A verifier decides about all that waits to be looked at; copies are destroyed with the decision.
   *
   * @param kind what the document is
   * @param reason needed unless an ordinary document is accepted
   */
  @Transactional
  public void confirm(String taskId, ProofVerdict verdict, ProofKind kind, FreeText reason, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    List<Evidence> waiting = store.evidence(ref).stream().filter(proof -> proof.result().isEmpty()).toList();
    if (waiting.isEmpty() && state(ref) != ProofState.SHOWN) {
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

  /** A manager decides about a case for which no proof came; needs a reason. */
  @Transactional
  public void decideLapse(String taskId, LapseVerdict verdict, FreeText reason, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    if (reason.value().isEmpty()) {
      throw new NotAllowedNow("Say why. Whoever reads the case later has only this.");
    }
    if (verdict == LapseVerdict.CLOSE_CASE && state(ref) != ProofState.AWAITED) {
      throw new NotAllowedNow("A proof came in meanwhile. Keep waiting, and it will be looked at.");
    }
    cases.decide(taskId, verdict, reason, by);
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

  private void acceptAtOnce(CaseRef ref, ProofKind kind, ProofWay way, Optional<EmailAddress> proven) {
    LocalDate today = LocalDate.now(clock);
    PartRef proof =
        store.addEvidence(
            ref, new SeenProof(kind, way, today, NOTHING_TO_SAY), Optional.empty(), Optional.empty(), THE_PERSON);
    store.decide(proof, kind, ProofVerdict.ACCEPTED, today, NOTHING_TO_SAY, BY_ITSELF);
    store.shown(ref, today, proven);
    events.publishEvent(new ProofReceived(ref, kind));
  }

  /** The clock starts with the day on which the first of the accepted proofs arrived. */
  private void accept(CaseRef ref, List<Evidence> waiting, ProofKind kind) {
    ProofRecord record = store.find(ref).orElseThrow(IdentityChecks::tooEarly);
    boolean document = waiting.stream().anyMatch(proof -> proof.seenAs(kind) != ProofKind.KNOWN_CORRESPONDENCE);
    if (record.rule().level() == ProofLevel.HIGH && !document) {
      throw new NotAllowedNow("What we hold is sensitive, so a document has to be seen. Ask for one.");
    }
    boolean throughThePage = waiting.stream().anyMatch(proof -> proof.way() == ProofWay.CASE_PAGE);
    Optional<EmailAddress> proven =
        cases.get(ref).requester().email().filter(address -> throughThePage);
    waiting.stream().map(Evidence::arrivedOn).min(LocalDate::compareTo).ifPresent(day -> store.shown(ref, day, proven));
  }

  private static void requireReason(ProofVerdict verdict, ProofKind kind, FreeText reason) {
    boolean ordinary = kind != ProofKind.OTHER_DOCUMENT && kind != ProofKind.KNOWN_CORRESPONDENCE;
    if (reason.value().isEmpty() && !(verdict == ProofVerdict.ACCEPTED && ordinary)) {
      throw new NotAllowedNow("Say why. Without a reason nobody can understand this later.");
    }
  }

  private CaseFile requireWaiting(CaseRef ref) {
    CaseFile file = cases.lock(ref);
    if (file.isClosed() || state(ref) == ProofState.REFUSED) {
      throw new NotAllowedNow("This request is closed. A proof changes nothing any more.");
    }
    if (!isWaiting(state(ref))) {
      throw new NotAllowedNow("We know already who you are. Nothing more is needed.");
    }
    return file;
  }

  private static boolean isWaiting(ProofState state) {
    return state == ProofState.AWAITED || state == ProofState.TO_BE_LOOKED_AT;
  }

  private static NotAllowedNow linkIsDead() {
    return new NotAllowedNow(
        "This link does not work any more. It works once, for seven days. Ask for another one on the page of your request.");
  }

  private static NotAllowedNow tooEarly() {
    return new NotAllowedNow("We are still reading the request. Try again in a minute.");
  }
}
