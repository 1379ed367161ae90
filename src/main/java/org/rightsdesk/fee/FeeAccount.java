package org.rightsdesk.fee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.PartRef;

/**
 * The money of one case, without anything about the person.
 *
 * @param due the whole fee; nothing where none is asked for
 * @param paid what is in, was not returned by a bank, and does not go back because the request lapsed
 * @param balance what is missing; nothing unless the state is {@link FeeState#DUE} or {@link FeeState#LAPSED}
 * @param source the section of law, or the promise, behind the fee
 */
public record FeeAccount(
    FeeState state,
    Money due,
    Money paid,
    Money balance,
    String source,
    List<PaymentLine> payments,
    List<RefundLine> refunds) {

  /** @param bouncedOn the day on which the bank returned it, if it did */
  public record PaymentLine(
      PartRef id, Money amount, PaymentMethod method, LocalDate receivedOn, Optional<LocalDate> bouncedOn) {}

  /**
   * @param cause why money goes back
   * @param refundedOn the day on which it went back, once it has
   * @param method how it went back, once it has
   */
  public record RefundLine(
      PartRef id,
      Money amount,
      RefundCause cause,
      boolean open,
      Optional<LocalDate> refundedOn,
      Optional<PaymentMethod> method) {}
}
