package org.rightsdesk.fee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Decision;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.KeepsCaseData;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses the fee of a case, records what comes in and what goes back, waives, bounces and lapses. */
@Service
public class Fees implements KeepsCaseData {

  /** Decisions that only prepare: whoever took one of them has not worked on the request yet. */
  private static final Set<String> BEFORE_WORK =
      Set.of("recordFee", "refundFee", "confirmIdentity", "decideLapse", "postLetter", "changeAddress", "askForPost");

  private static final String THE_PERSON = "requester";
  private static final int LONGEST_TOKEN = 80;

  private final CaseFiles cases;
  private final FeeStore store;
  private final FeeRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Fees(CaseFiles cases, FeeStore store, FeeRules rules, ApplicationEventPublisher events, Clock clock) {
    this.cases = cases;
    this.store = store;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
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
    giveBackAll(ref, ledger, RefundCause.LAPSED);
    events.publishEvent(new FeeLapsed(ref));
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
    giveBackAll(ref, ledger, RefundCause.WAIVED);
    events.publishEvent(new FeeWaived(ref));
    cases.decide(taskId, FeeEntry.WAIVED, reason, by);
  }

  /**
   * Staff write down money that no task asked for. If a fee is due it counts towards it (and {@link FeePaid} follows when
   * it is whole); otherwise, and in a closed case, all of it goes back.
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
    check(payment);
    PartRef id = store.addPayment(ref, payment, false, by, Optional.of(formToken), clock.instant());
    events.publishEvent(new PaymentRecorded(ref, id));
    giveBack(ref, id, payment.amount(), RefundCause.NOT_DUE);
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
    callOff(before, payment);
    events.publishEvent(new PaymentVoided(ref, payment));
    if (ledger(ref).state() == FeeState.DUE) {
      callOffSurplus(ref);
    }
    FeeLedger after = ledger(ref);
    if (after.state() == FeeState.DUE) {
      events.publishEvent(new FeeBounced(ref, payment));
    } else if (!after.surplus().isNone()) {
      giveBack(ref, after.kept().get(after.kept().size() - 1).id(), after.surplus(), RefundCause.OVERPAID);
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
   * Pays the balance in the marked test checkout.
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
    if (ledger.state() != FeeState.DUE) {
      throw new NotAllowedNow("Nothing is to be paid for this request. Nothing was taken.");
    }
    Payment payment =
        new Payment(
            ledger.balance(), PaymentMethod.TEST_CHECKOUT, false, LocalDate.now(clock), new FreeText(""));
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

  private PartRef towardsFee(CaseRef ref, Payment payment, String by, Optional<String> token) {
    check(payment);
    PartRef id = store.addPayment(ref, payment, true, by, token, clock.instant());
    events.publishEvent(new PaymentRecorded(ref, id));
    Money surplus = ledger(ref).surplus();
    if (!surplus.isNone()) {
      giveBack(ref, id, surplus, RefundCause.OVERPAID);
    }
    return id;
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
      giveBackAll(ref, ledger, cause);
    }
  }

  private void giveBackAll(CaseRef ref, FeeLedger ledger, RefundCause cause) {
    ledger.kept().forEach(payment -> giveBack(ref, payment.id(), ledger.keptOf(payment), cause));
  }

  private void giveBack(CaseRef ref, PartRef payment, Money amount, RefundCause cause) {
    PartRef refund = store.openRefund(ref, payment, amount, cause, clock.instant());
    events.publishEvent(new RefundDue(ref, refund));
  }

  private void callOff(FeeLedger ledger, PartRef payment) {
    ledger.refunds().stream()
        .filter(FeeLedger.Refund::open)
        .filter(refund -> refund.payment().equals(payment))
        .forEach(refund -> store.callOffRefund(refund.id()));
  }

  /** What was too much is needed again, now that another payment is void. */
  private void callOffSurplus(CaseRef ref) {
    ledger(ref).refunds().stream()
        .filter(FeeLedger.Refund::open)
        .filter(refund -> refund.cause() == RefundCause.OVERPAID)
        .forEach(refund -> store.callOffRefund(refund.id()));
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
