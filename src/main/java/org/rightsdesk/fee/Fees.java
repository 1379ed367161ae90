package org.rightsdesk.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses the fee of a case, records what comes in and what goes back, waives, bounces and lapses. */
@Service
public class Fees implements KeepsCaseData {

  /** Decisions that only prepare: whoever took one of them has not worked on the request yet. */
  private static final Set<String> BEFORE_WORK =
      Set.of("recordFee", "refundFee", "confirmIdentity", "decideForgery", "decideLapse", "postLetter", "changeAddress", "askForPost");

  private static final String THE_PERSON = "requester";
  private static final int LONGEST_TOKEN = 80;

  private final CaseFiles cases;
  private final FeeStore store;
  private final FeeRules rules;
  private final Refunds refunds;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Period lateFeeTakesUp;

  Fees(
      CaseFiles cases,
      FeeStore store,
      FeeRules rules,
      ApplicationEventPublisher events,
      Clock clock,
      @Value("${rightsdesk.late-fee-takes-up}") Period lateFeeTakesUp) {
    this.cases = cases;
    this.store = store;
    this.rules = rules;
    this.refunds = new Refunds(store, events, clock);
    this.events = events;
    this.clock = clock;
    this.lateFeeTakesUp = lateFeeTakesUp;
  }

  /** Asks the decision table and pins its answer; true if a fee is due. A second call changes nothing. */
  @Transactional
  public boolean assess(CaseRef ref) {
    return opened(ref).state() == FeeState.DUE;
  }

  /** Where the fee stands; {@link FeeState#NOT_DUE} until it was assessed. */
  public FeeState state(CaseRef ref) {
    return store.ledger(ref).map(FeeLedger::state).orElse(FeeState.NOT_DUE);
  }

  /**
   * The day from which the fee no longer stands in the way: on which the whole of it was in, by payments that were not
   * returned; for a waived fee the day of receipt; empty while it is due, and where none is asked for.
   */
  public Optional<LocalDate> clearedOn(CaseRef ref) {
    return store
        .ledger(ref)
        .flatMap(
            ledger ->
                switch (ledger.state()) {
                  case SETTLED -> ledger.paidInFullOn();
                  case WAIVED -> Optional.of(cases.get(ref).receivedOn());
                  case NOT_DUE, DUE, LAPSED -> Optional.empty();
                });
  }

  /** The time for paying ran out. What came in of it goes back. Nothing happens unless the fee is due. */
  @Transactional
  public void lapse(CaseRef ref) {
    FeeLedger ledger = opened(ref);
    if (ledger.state() != FeeState.DUE) {
      return;
    }
    store.lapse(ref, LocalDate.now(clock));
    refunds.openAll(ref, ledger, RefundCause.LAPSED);
    events.publishEvent(new FeeLapsed(ref));
  }

  /**
   * The last day on which money takes a request up again that ends, or ended, for want of the fee; empty for any other.
   * Until then nobody has to ask anew.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> takesUpUntil(CaseRef ref) {
    boolean endedOtherwise = cases.get(ref).outcome().filter(outcome -> outcome != CaseOutcome.FEE_LAPSED).isPresent();
    return store
        .ledger(ref)
        .filter(ledger -> ledger.state() == FeeState.LAPSED && !endedOtherwise)
        .flatMap(FeeLedger::lapsedOn)
        .map(day -> day.plus(lateFeeTakesUp));
  }

  /** Whether money that comes today counts: towards a fee that is due, or of a fee that lapsed not too long ago. */
  @Transactional(readOnly = true)
  public boolean canBePaid(CaseRef ref) {
    return takesUp(ref, LocalDate.now(clock)) || (state(ref) == FeeState.DUE && !cases.get(ref).isClosed());
  }

  /** After a withdrawal: the fee goes back if the policy says so and nobody has worked on the request. */
  @Transactional
  public void settleWithdrawal(CaseRef ref) {
    settle(ref, RefundCause.WITHDRAWN);
  }

  /** Before a case ends because identity was not shown: the fee goes back on the same terms as after a withdrawal. */
  @Transactional
  public void settleClosing(CaseRef ref) {
    settle(ref, RefundCause.NOT_ANSWERED);
  }

  /** Staff write down money for the task that waits for it; decides {@link FeeEntry}. More than the balance goes back. */
  @Transactional
  public FeeEntry record(String taskId, Payment payment, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    requireDue(opened(ref));
    towardsFee(ref, payment, by, Optional.empty());
    FeeEntry entry = state(ref) == FeeState.DUE ? FeeEntry.PART_PAID : FeeEntry.PAID_IN_FULL;
    cases.decide(taskId, entry, payment.note(), by);
    return entry;
  }

  /** Staff waive the fee for a reason; decides {@link FeeEntry#WAIVED}. What came in of it goes back. */
  @Transactional
  public void waive(String taskId, FreeText reason, String by) {
    CaseRef ref = cases.undecided(taskId).caseRef();
    FeeLedger ledger = opened(ref);
    requireDue(ledger);
    if (reason.value().isEmpty()) {
      throw new NotAllowedNow("Say why the fee is waived, such as hardship or a mistake of ours.");
    }
    store.waive(ref, reason, by);
    refunds.openAll(ref, ledger, RefundCause.WAIVED);
    events.publishEvent(new FeeWaived(ref));
    cases.decide(taskId, FeeEntry.WAIVED, reason, by);
  }

  /**
   * Staff write down money that no task asked for. If a fee is due it counts towards it (and {@link FeePaid} follows when
   * it is whole); until {@link #takesUpUntil} it takes the closed request up again ({@link LateFeePaid}); otherwise, and in
   * any other closed case, all of it goes back.
   *
   * @param formToken made with the page; sending the same again changes nothing
   */
  @Transactional
  public void recordUnasked(CaseRef ref, Payment payment, String formToken, String by) {
    FeeLedger ledger = opened(ref);
    if (cameBefore(ref, formToken, "This page is too old. Open it again from the case. Nothing was written down.")) {
      return;
    }
    if (ledger.state() == FeeState.DUE && !cases.get(ref).isClosed()) {
      towardsFee(ref, payment, by, Optional.of(formToken));
      tellIfSettled(ref);
      return;
    }
    if (takesUp(ref, payment.receivedOn())) {
      takeUp(ref, payment, by, formToken);
      return;
    }
    check(payment);
    PartRef id = store.addPayment(ref, payment, false, by, Optional.of(formToken), clock.instant());
    events.publishEvent(new PaymentRecorded(ref, id));
    refunds.open(
        ref, id, payment.amount(), ledger.state() == FeeState.LAPSED ? RefundCause.TOO_LATE : RefundCause.NOT_DUE);
  }

  /**
   * The bank returned a cheque: the payment is void, nothing of it goes back, and the fee is due again if it is no longer
   * covered ({@link FeeBounced}).
   */
  @Transactional
  public void bounce(CaseRef ref, PartRef payment, LocalDate returnedOn, String by) {
    FeeLedger before = opened(ref);
    FeeLedger.Entry entry =
        before.payment(payment).orElseThrow(() -> new NotAllowedNow("This payment does not belong to the case."));
    if (entry.method() != PaymentMethod.CHEQUE) {
      throw new NotAllowedNow("Only a cheque can be returned by the bank.");
    }
    if (entry.bouncedOn().isPresent()) {
      throw new NotAllowedNow("It is written down already that the bank returned this cheque.");
    }
    if (returnedOn.isBefore(entry.receivedOn()) || returnedOn.isAfter(LocalDate.now(clock))) {
      throw new NotAllowedNow("The day of return lies between the day on which the cheque came and today.");
    }
    store.bounce(payment, returnedOn, by);
    refunds.callOff(before, payment);
    events.publishEvent(new PaymentVoided(ref, payment));
    if (ledger(ref).state() == FeeState.DUE) {
      refunds.callOff(ledger(ref), RefundCause.OVERPAID);
    }
    FeeLedger after = ledger(ref);
    if (after.state() == FeeState.DUE) {
      events.publishEvent(new FeeBounced(ref, payment));
    } else if (!after.surplus().isNone()) {
      refunds.open(ref, after.kept().get(after.kept().size() - 1).id(), after.surplus(), RefundCause.OVERPAID);
    }
  }

  /** Staff sent money back; decides {@link RefundEntry#PAID_BACK}. */
  @Transactional
  public void refund(String taskId, RefundProof proof, String by) {
    Decision decision = cases.undecided(taskId);
    FeeLedger.Refund refund = refundOf(decision);
    if (!refund.open()) {
      throw new NotAllowedNow("There is nothing to pay back here any more. Choose that nothing is owed.");
    }
    if (proof.refundedOn().isAfter(LocalDate.now(clock))) {
      throw new NotAllowedNow("The day of the refund cannot lie in the future.");
    }
    store.refunded(refund.id(), proof, by);
    events.publishEvent(new RefundPaid(decision.caseRef(), refund.id()));
    cases.decide(taskId, RefundEntry.PAID_BACK, proof.note(), by);
  }

  /** Nothing is to go back any more, because the payment was returned by the bank; decides {@link RefundEntry#NOT_OWED}. */
  @Transactional
  public void dropRefund(String taskId, FreeText reason, String by) {
    FeeLedger.Refund refund = refundOf(cases.undecided(taskId));
    if (refund.open()) {
      throw new NotAllowedNow("This money is still owed. Pay it back, and write down how and when.");
    }
    cases.decide(taskId, RefundEntry.NOT_OWED, reason, by);
  }

  /** The refund that a task is about. */
  public FeeAccount.RefundLine refundLine(Decision decision) {
    return FeeLedger.line(refundOf(decision));
  }

  /**
   * Pays the balance in the marked test checkout; also of a fee that lapsed, as long as that takes the request up again.
   *
   * @param checkoutToken made with the page; sending the same again changes nothing
   */
  @Transactional
  public void payOnline(CaseRef ref, String checkoutToken) {
    FeeLedger ledger = opened(ref);
    if (cameBefore(
        ref, checkoutToken, "This payment page is too old. Open it again from your request. Nothing was taken.")) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    if (!canBePaid(ref)) {
      throw new NotAllowedNow("Nothing is to be paid for this request. Nothing was taken.");
    }
    Payment payment =
        new Payment(ledger.balance(), PaymentMethod.TEST_CHECKOUT, false, today, new FreeText(""));
    if (ledger.state() == FeeState.LAPSED) {
      takeUp(ref, payment, THE_PERSON, checkoutToken);
      return;
    }
    towardsFee(ref, payment, THE_PERSON, Optional.of(checkoutToken));
    tellIfSettled(ref);
  }

  /** All amounts, for pages and letters; nothing about the person. Before the fee was assessed, what it will be. */
  @Transactional
  public FeeAccount account(CaseRef ref) {
    return store.ledger(ref).orElseGet(() -> empty(rule(cases.get(ref)))).account();
  }

  @Override
  @Transactional
  public void forget(CaseRef ref) {
    store.forget(ref);
  }

  private FeeLedger opened(CaseRef ref) {
    CaseFile file = cases.lock(ref);
    Optional<FeeLedger> ledger = store.ledger(ref);
    if (ledger.isPresent()) {
      return ledger.get();
    }
    FeeRule rule = rule(file);
    store.open(ref, rule);
    return empty(rule);
  }

  private FeeLedger ledger(CaseRef ref) {
    return store.ledger(ref).orElseThrow();
  }

  private FeeRule rule(CaseFile file) {
    return rules.ruleFor(file.right(), file.receivedOn(), file.residence());
  }

  private static FeeLedger empty(FeeRule rule) {
    return new FeeLedger(rule, false, Optional.empty(), List.of(), List.of());
  }

  /** Whether money of this form is here already; refuses the form of another case, and one without a token. */
  private boolean cameBefore(CaseRef ref, String token, String refusal) {
    Optional<CaseRef> before = store.caseOfForm(token);
    if (before.filter(ref::equals).isPresent()) {
      return true;
    }
    if (before.isPresent() || token.isBlank() || token.length() > LONGEST_TOKEN) {
      throw new NotAllowedNow(refusal);
    }
    return false;
  }

  private boolean takesUp(CaseRef ref, LocalDate on) {
    return cases.get(ref).isClosed() && takesUpUntil(ref).filter(last -> !on.isAfter(last)).isPresent();
  }

  /** What was to go back because the request had lapsed, and has not gone yet, counts again where it is needed. */
  private void takeUp(CaseRef ref, Payment payment, String by, String token) {
    check(payment);
    store.takeUp(ref);
    PartRef id = store.addPayment(ref, payment, true, by, Optional.of(token), clock.instant());
    if (ledger(ref).state() == FeeState.DUE) {
      refunds.callOff(ledger(ref), RefundCause.LAPSED);
    }
    events.publishEvent(new PaymentRecorded(ref, id));
    refunds.openForSurplus(ref, id);
    cases.reopen(ref);
    events.publishEvent(new LateFeePaid(ref));
  }

  private void towardsFee(CaseRef ref, Payment payment, String by, Optional<String> token) {
    check(payment);
    PartRef id = store.addPayment(ref, payment, true, by, token, clock.instant());
    events.publishEvent(new PaymentRecorded(ref, id));
    refunds.openForSurplus(ref, id);
  }

  private void check(Payment payment) {
    if (payment.amount().isNone()) {
      throw new NotAllowedNow("Enter the amount that came in.");
    }
    if (payment.receivedOn().isAfter(LocalDate.now(clock))) {
      throw new NotAllowedNow("The day on which the money came cannot lie in the future.");
    }
    if (payment.foreign() && payment.note().value().isEmpty()) {
      throw new NotAllowedNow("Write how much of which money came in, such as 15 US dollars.");
    }
  }

  private void tellIfSettled(CaseRef ref) {
    if (state(ref) == FeeState.SETTLED) {
      events.publishEvent(new FeePaid(ref));
    }
  }

  private void settle(CaseRef ref, RefundCause cause) {
    FeeLedger ledger = opened(ref);
    boolean open = ledger.state() == FeeState.SETTLED || ledger.state() == FeeState.DUE;
    if (open && ledger.rule().refundedIfWithdrawn() && !workBegan(ref)) {
      refunds.openAll(ref, ledger, cause);
    }
  }

  private FeeLedger.Refund refundOf(Decision decision) {
    return decision
        .part()
        .flatMap(part -> ledger(decision.caseRef()).refund(part))
        .orElseThrow(() -> new NotAllowedNow("There is no refund behind this task. Tell a manager."));
  }

  private boolean workBegan(CaseRef ref) {
    return cases.decisions(ref).stream()
        .anyMatch(decision -> decision.verdict().isPresent() && !BEFORE_WORK.contains(decision.question()));
  }

  private static void requireDue(FeeLedger ledger) {
    if (ledger.state() != FeeState.DUE) {
      throw new NotAllowedNow("No fee is open for this case. Record money that came all the same on its money page.");
    }
  }
}
