package org.rightsdesk.fee;

import java.time.Clock;
import java.util.function.Predicate;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.springframework.context.ApplicationEventPublisher;

/** Promises money back, and takes a promise back that is not kept yet. */
class Refunds {

  private final FeeStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Refunds(FeeStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  void open(CaseRef ref, PartRef payment, Money amount, RefundCause cause) {
    PartRef refund = store.openRefund(ref, payment, amount, cause, clock.instant());
    events.publishEvent(new RefundDue(ref, refund));
  }

  /** All that is here of the payments and was not promised back. */
  void openAll(CaseRef ref, FeeLedger ledger, RefundCause cause) {
    ledger.kept().forEach(payment -> open(ref, payment.id(), ledger.keptOf(payment), cause));
  }

  /** What is there beyond the fee, as a part of that payment. */
  void openForSurplus(CaseRef ref, PartRef payment) {
    Money surplus = store.ledger(ref).orElseThrow().surplus();
    if (!surplus.isNone()) {
      open(ref, payment, surplus, RefundCause.OVERPAID);
    }
  }

  /** Nothing of that payment goes back any more. */
  void callOff(FeeLedger ledger, PartRef payment) {
    callOff(ledger, refund -> refund.payment().equals(payment));
  }

  /** What was promised back for that cause is needed again, such as what was too much when another payment is void. */
  void callOff(FeeLedger ledger, RefundCause cause) {
    callOff(ledger, refund -> refund.cause() == cause);
  }

  private void callOff(FeeLedger ledger, Predicate<FeeLedger.Refund> which) {
    ledger.refunds().stream()
        .filter(FeeLedger.Refund::open)
        .filter(which)
        .forEach(refund -> store.callOffRefund(refund.id()));
  }
}
