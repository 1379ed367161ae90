package org.rightsdesk.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CorrectionView.CopyLine;
import org.rightsdesk.datamap.DataMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a person says is wrong, has staff decide about it, writes what was decided to every copy in use, and has
 * everybody told who was given the data. What stood there before and what stands there after stay in the case file.
 */
@Service
public class Corrections implements KeepsCaseData {

  private final CaseFiles cases;
  private final DataMap dataMap;
  private final CorrectionStore store;
  private final CopyStore copies;
  private final TurnStore turnStore;
  private final Turns turns;
  private final Verdicts verdicts;
  private final Writing writing;
  private final Marks marks;
  private final Telling telling;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Corrections(
      CaseFiles cases,
      DataMap dataMap,
      CorrectionStore store,
      CopyStore copies,
      TurnStore turnStore,
      Turns turns,
      ApplicationEventPublisher events,
      Clock clock) {
    this.cases = cases;
    this.dataMap = dataMap;
    this.store = store;
    this.copies = copies;
    this.turnStore = turnStore;
    this.turns = turns;
    this.verdicts = new Verdicts(cases, dataMap, store, copies, clock);
    this.writing = new Writing(cases, dataMap, copies, clock);
    this.marks = new Marks(dataMap, copies, turnStore);
    this.telling = new Telling(cases, dataMap, store, clock);
    this.events = events;
    this.clock = clock;
  }

  /**
   * Keeps what the person says, once for a case; the same again changes nothing. Call it in the transaction in which the
   * case is opened.
   *
   * @throws NotAllowedNow if it has {@link CorrectionProposal#faults}, the case is about another right, or something
   *     else was proposed before
   */
  @Transactional
  public void propose(CaseRef ref, CorrectionProposal proposal) {
    CaseFile file = cases.lock(ref);
    if (file.right() != Right.CORRECTION) {
      throw new NotAllowedNow("This request is about something else than a correction.");
    }
    if (!proposal.faults().isEmpty()) {
      throw new NotAllowedNow(proposal.faults().values().iterator().next());
    }
    Optional<StoredCorrection> before = store.find(ref);
    if (before.isEmpty()) {
      store.insert(ref, proposal, clock.instant());
    } else if (!before.get().proposal().equals(proposal)) {
      throw new NotAllowedNow("This request has its correction already. Make another request for another one.");
    }
  }

  /**
   * What is at stake, by what the values look like and by the field in which the person saw the wrong one;
   * {@link Stake#USUAL} in a case about another right.
   */
  public Stake stake(CaseRef ref) {
    return store.find(ref).map(this::stake).orElse(Stake.USUAL);
  }

  /** Looks for the wrong value in what the search of this case found, and settles both; a second call changes nothing. */
  @Transactional
  public CopiesFound findCopies(CaseRef ref) {
    StoredCorrection correction = get(ref);
    if (!correction.searched()) {
      dataMap.settle(ref);
      copies.insert(ref, dataMap.copies(ref, correction.wrong()));
      store.searched(ref, clock.instant());
    }
    return copies.copies(ref).isEmpty() ? CopiesFound.NONE : CopiesFound.FOUND;
  }

  /**
   * Marks the records as contested where the systems have such a mark.
   *
   * @throws org.rightsdesk.datamap.SystemUnavailable if a system does not answer
   */
  @Transactional
  public void contest(CaseRef ref) {
    cases.hold(ref);
    marks.contest(ref);
  }

  /** Takes the marks away again, but for those that another case needs; as {@link #contest}. */
  @Transactional
  public void liftContest(CaseRef ref) {
    cases.hold(ref);
    marks.lift(ref);
  }

  /**
   * Takes the turn at all fields in use that hold the wrong value, or queues for it; {@link CorrectionTurnCame} follows
   * when it came. Wait for that in the same transaction.
   */
  @Transactional
  public Turn claim(CaseRef ref) {
    cases.hold(ref);
    return turns.claim(ref);
  }

  /**
   * A member of staff decides; a refusal, and a correction in part, still need {@link #approve}. Decides
   * {@link CorrectionVerdict}.
   *
   * @throws NotAllowedNow with what to do, naming the place, such as a value that a field cannot hold
   */
  @Transactional
  public void decide(String taskId, CorrectionChoice choice, String by) {
    if (isDecided(taskId, choice.verdict(), choice.reason(), by)) {
      return;
    }
    CaseRef ref = cases.undecided(taskId).caseRef();
    verdicts.decide(taskId, choice, stake(ref), by);
  }

  /** Somebody who did not decide says whether it holds; a reason is needed to send it back. */
  @Transactional
  public void approve(String taskId, CorrectionApproval verdict, FreeText reason, String by) {
    if (!isDecided(taskId, verdict, reason, by)) {
      verdicts.approve(taskId, verdict, reason, by);
    }
  }

  /**
   * Whether writing has to wait, and the old address to hear of it first: an e-mail address, a telephone number or bank
   * details are to change.
   */
  public boolean holdNeeded(CaseRef ref) {
    StoredCorrection correction = get(ref);
    boolean written = correction.decision().filter(made -> made.verdict() != CorrectionVerdict.REFUSED).isPresent();
    return written && stake(correction).orMore(Stakes.of(correction.right())) != Stake.USUAL;
  }

  /** Where the person could be reached before the correction. */
  public OldContact oldContact(CaseRef ref) {
    return new OldContacts(dataMap).of(ref, get(ref), copies.copies(ref));
  }

  /**
   * While the writing waits: somebody, perhaps at the old address, says that the person did not ask for it. The decision
   * does not hold any more; {@link CorrectionObjected} tells. The same again changes nothing.
   *
   * @param what what was said, in the words of whoever took it in
   * @throws NotAllowedNow if nothing waits, or something is written already
   */
  @Transactional
  public void recordObjection(CaseRef ref, FreeText what, String by) {
    cases.hold(ref);
    if (verdicts.object(ref, what, by, holdNeeded(ref) && !isAnyCorrected(ref))) {
      events.publishEvent(new CorrectionObjected(ref));
    }
  }

  /** How many systems are to be corrected; none after a refusal. */
  public int systemCount(CaseRef ref) {
    return copies.systems(ref).size();
  }

  /** The number of the system at this place, counted from 0; a task for a person is bound to it. */
  public PartRef systemPart(CaseRef ref, int index) {
    return copies.systems(ref).get(index).part();
  }

  /**
   * Writes to one system what was decided for it, and sets notes beside what stays as it was made.
   *
   * @param index counted from 0
   * @throws NotAllowedNow if the decision does not hold yet
   * @throws org.rightsdesk.datamap.SystemUnavailable if the system does not answer; call it again when it does
   */
  @Transactional
  public WriteOutcome write(CaseRef ref, int index) {
    StoredCorrection correction = get(ref);
    if (!correction.mayBeWritten()) {
      throw new NotAllowedNow("Nothing is written before the decision holds.");
    }
    if (turns.isTaken(ref)) {
      throw new NotAllowedNow("Another case corrects one of the same fields. This one waits until that is done.");
    }
    return writing.write(ref, correction, copies.systems(ref).get(index));
  }

  /**
   * Somebody corrected the system of this task by hand, or could not; decides {@link HandCorrection}.
   *
   * @param how where and how, or why not
   */
  @Transactional
  public void recordByHand(String taskId, HandCorrection hand, FreeText how, String by) {
    if (!isDecided(taskId, hand, how, by)) {
      writing.recordByHand(taskId, hand, how, by);
    }
  }

  /** Reads every corrected field again; where no connector can, the word of the one who corrected it counts. */
  @Transactional
  public ReadBack compare(CaseRef ref) {
    return writing.compare(ref);
  }

  /** How many have to be told, by what the search found in the ledger; none if nothing was corrected, or all know. */
  @Transactional
  public int recipientCount(CaseRef ref) {
    return isAnyCorrected(ref) ? telling.count(ref, get(ref)) : 0;
  }

  /** The number of the recipient at this place, counted from 0; the task to tell them is bound to it. */
  public PartRef recipientPart(CaseRef ref, int index) {
    return store.recipients(ref).get(index).part();
  }

  /** Whether and how the recipient of this task was told; decides {@link RecipientTold}. A reason is needed unless told. */
  @Transactional
  public void recordTold(String taskId, RecipientTold told, FreeText reason, String by) {
    if (!isDecided(taskId, told, reason, by)) {
      telling.record(taskId, told, reason, by);
    }
  }

  /**
   * The correction is over: others get their turn, and {@link CorrectionCompleted} follows if anything was corrected. A
   * second call changes nothing.
   */
  @Transactional
  public void complete(CaseRef ref) {
    cases.hold(ref);
    if (get(ref).completedOn().isPresent()) {
      return;
    }
    store.completed(ref, LocalDate.now(clock));
    turns.free(ref);
    if (isAnyCorrected(ref)) {
      events.publishEvent(new CorrectionCompleted(ref));
    }
  }

  /** How the case ends, as far as it has come: by what was decided, and by what stands in the systems. */
  public CaseOutcome outcome(CaseRef ref) {
    CorrectionVerdict verdict =
        get(ref)
            .decision()
            .map(CorrectionView.Decided::verdict)
            .orElseThrow(() -> new NotAllowedNow("Nobody has decided about this correction yet."));
    return switch (verdict) {
      case REFUSED -> CaseOutcome.CORRECTION_REFUSED;
      case PARTLY -> CaseOutcome.PARTLY_CORRECTED;
      case ACCEPTED ->
          copies.copies(ref).stream().filter(CopyLine::chosen).allMatch(line -> line.state().isRight())
              ? CaseOutcome.CORRECTED
              : CaseOutcome.PARTLY_CORRECTED;
    };
  }

  /** Looks whether an old value came back; which is kept, for {@link #reopen}. */
  @Transactional
  public Recheck recheck(CaseRef ref) {
    return writing.recheck(ref);
  }

  /** Takes the case up again, with its turn, because an old value came back; {@link CorrectionUndone} tells. */
  @Transactional
  public void reopen(CaseRef ref) {
    cases.hold(ref);
    if (copies.copies(ref).stream().noneMatch(line -> line.state() == CopyState.OLD_VALUE_BACK)) {
      throw new NotAllowedNow("No old value came back, so there is nothing to take up again.");
    }
    copies.openAgain(ref);
    store.undone(ref, LocalDate.now(clock));
    turns.claim(ref);
    cases.reopen(ref);
    events.publishEvent(new CorrectionUndone(ref));
  }

  /** Whether the person may still write down why they disagree: after a refusal, or where not all was done, once. */
  public boolean mayDisagree(CaseRef ref) {
    return store
        .find(ref)
        .filter(known -> known.disagreement().isEmpty() && isNotAllDone(ref, known))
        .isPresent();
  }

  /**
   * Keeps the person's own words against the decision, at most 500; {@link DisagreementAdded} tells. The same again
   * changes nothing.
   */
  @Transactional
  public void addDisagreement(CaseRef ref, FreeText words) {
    cases.hold(ref);
    StoredCorrection correction = get(ref);
    if (!isNotAllDone(ref, correction)) {
      throw new NotAllowedNow("There is no decision yet that you could disagree with.");
    }
    if (correction.disagreement().filter(before -> before.words().equals(words)).isPresent()) {
      return;
    }
    if (correction.disagreement().isPresent()) {
      throw new NotAllowedNow("We have your note already. If you want to change it, write to us.");
    }
    Words.refuseUnfit(words);
    store.disagreed(ref, words.value(), LocalDate.now(clock));
    events.publishEvent(new DisagreementAdded(ref));
  }

  /** Sets the person's words beside the records, so that they travel with them; as {@link #contest}. */
  @Transactional
  public void attachDisagreement(CaseRef ref) {
    CorrectionView.Disagreement note =
        get(ref).disagreement().orElseThrow(() -> new NotAllowedNow("The person has written no note."));
    marks.attach(ref, note);
    store.attached(ref, LocalDate.now(clock));
  }

  /** All about the correction of a case; empty if it is about something else. */
  @Transactional(readOnly = true)
  public Optional<CorrectionView> of(CaseRef ref) {
    return store
        .find(ref)
        .map(
            known ->
                new CorrectionView(
                    ref, known.proposal(), stake(known), known.searched(), copies.copies(ref), turnStore.waitsFor(ref),
                    known.decision(), copies.systems(ref), copies.changes(ref), store.recipients(ref), known.objection(),
                    known.disagreement(), known.completedOn(), known.undoneOn()));
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    turnStore.forget(ref);
    copies.forget(ref);
    store.forget(ref);
  }

  private StoredCorrection get(CaseRef ref) {
    return store
        .find(ref)
        .orElseThrow(() -> new NotAllowedNow("Nobody has written down what has to be corrected in this case."));
  }

  private Stake stake(StoredCorrection correction) {
    return Stakes.of(correction.proposal(), dataMap);
  }

  private boolean isAnyCorrected(CaseRef ref) {
    return copies.copies(ref).stream().map(CopyLine::state).anyMatch(CopyState::isCorrected);
  }

  private boolean isNotAllDone(CaseRef ref, StoredCorrection correction) {
    boolean holds = correction.decision().filter(CorrectionView.Decided::isFinal).isPresent();
    boolean accepted = correction.decision().filter(made -> made.verdict() == CorrectionVerdict.ACCEPTED).isPresent();
    return holds && (!accepted || copies.copies(ref).stream().anyMatch(line -> line.state() == CopyState.NOT_DONE));
  }

  /** A second click finds its decision; another one than before is refused. */
  private boolean isDecided(String taskId, Enum<?> outcome, FreeText reason, String by) {
    boolean decided = cases.outcome(taskId).isPresent();
    if (decided) {
      cases.decide(taskId, outcome, reason, by);
    }
    return decided;
  }
}
