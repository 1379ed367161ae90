package org.rightsdesk.fee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rightsdesk.casefile.PartRef;

/**
 * All amounts of one case, and what follows from them. A pure value: what is in, what is missing, what has to go back.
 *
 * @param payments in the order in which they were written down
 */
record FeeLedger(
    FeeRule rule, boolean waived, Optional<LocalDate> lapsedOn, List<Entry> payments, List<Refund> refunds) {

  /** @param towardsFee false for money that goes back whole, because no fee was open when it was written down */
  record Entry(
      PartRef id,
      Money amount,
      PaymentMethod method,
      LocalDate receivedOn,
      boolean towardsFee,
      Optional<LocalDate> bouncedOn) {

    boolean counts() {
      return towardsFee && bouncedOn.isEmpty();
    }
  }

  /** @param payment the payment that it gives back, or of which it gives back a part */
  record Refund(
      PartRef id,
      PartRef payment,
      Money amount,
      RefundCause cause,
      boolean calledOff,
      Optional<LocalDate> refundedOn,
      Optional<PaymentMethod> method) {

    boolean open() {
      return !calledOff && refundedOn.isEmpty();
    }
  }

  FeeState state() {
    if (rule.amount().isNone()) {
      return FeeState.NOT_DUE;
    }
    if (waived) {
      return FeeState.WAIVED;
    }
    if (lapsedOn.isPresent()) {
      return FeeState.LAPSED;
    }
    return covered().covers(rule.amount()) ? FeeState.SETTLED : FeeState.DUE;
  }

  /** What came in towards the fee, was not returned by a bank, and does not go back because the request lapsed. */
  Money paid() {
    return counting().map(Entry::amount).reduce(Money.NONE, Money::plus);
  }

  /** What is missing, also of a fee that lapsed. */
  Money balance() {
    return switch (state()) {
      case DUE, LAPSED -> rule.amount().less(covered());
      case NOT_DUE, SETTLED, WAIVED -> Money.NONE;
    };
  }

  /** What is there beyond the fee and was not promised back. */
  Money surplus() {
    return covered().less(rule.amount());
  }

  /** The day on which the whole fee was in: payments in the order in which they reached us, whenever written down. */
  Optional<LocalDate> paidInFullOn() {
    Money sum = Money.NONE;
    for (Entry payment : counting().sorted(Comparator.comparing(Entry::receivedOn)).toList()) {
      sum = sum.plus(payment.amount());
      if (sum.covers(rule.amount())) {
        return Optional.of(payment.receivedOn());
      }
    }
    return Optional.empty();
  }

  /** The payments of which something is here that was not promised back, for whatever reason. */
  List<Entry> kept() {
    return counting().filter(payment -> !keptOf(payment).isNone()).toList();
  }

  /** What is here of a payment and was not promised back. */
  Money keptOf(Entry payment) {
    return payment.amount().less(promisedBack(refund -> refund.payment().equals(payment.id())));
  }

  Optional<Entry> payment(PartRef id) {
    return payments.stream().filter(payment -> payment.id().equals(id)).findFirst();
  }

  Optional<Refund> refund(PartRef id) {
    return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
  }

  FeeAccount account() {
    return new FeeAccount(
        state(),
        rule.amount(),
        paid(),
        balance(),
        rule.source(),
        payments.stream()
            .map(p -> new FeeAccount.PaymentLine(p.id(), p.amount(), p.method(), p.receivedOn(), p.bouncedOn()))
            .toList(),
        refunds.stream()
            .filter(r -> !r.calledOff())
            .map(FeeLedger::line)
            .toList());
  }

  static FeeAccount.RefundLine line(Refund refund) {
    return new FeeAccount.RefundLine(
        refund.id(), refund.amount(), refund.cause(), refund.open(), refund.refundedOn(), refund.method());
  }

  private Money covered() {
    return paid()
        .less(
            promisedBack(
                refund ->
                    refund.cause() == RefundCause.OVERPAID
                        && payment(refund.payment()).filter(Entry::counts).isPresent()));
  }

  private Money promisedBack(Predicate<Refund> which) {
    return refunds.stream()
        .filter(refund -> !refund.calledOff())
        .filter(which)
        .map(Refund::amount)
        .reduce(Money.NONE, Money::plus);
  }

  private Stream<Entry> counting() {
    return payments.stream().filter(Entry::counts).filter(payment -> !goesBackLapsed(payment));
  }

  private boolean goesBackLapsed(Entry payment) {
    return refunds.stream()
        .anyMatch(
            refund ->
                refund.cause() == RefundCause.LAPSED && !refund.calledOff() && refund.payment().equals(payment.id()));
  }
}
