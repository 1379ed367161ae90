package org.rightsdesk.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.fee.Money;
import org.rightsdesk.fee.Payment;
import org.rightsdesk.fee.PaymentMethod;

/** The fields in which staff write down money: amount, how, when, and a note. */
final class PaymentFields {

  /** How money comes in or goes back, as staff may choose; nobody writes down a test checkout. */
  static final List<PaymentMethod> METHODS =
      List.of(PaymentMethod.CHEQUE, PaymentMethod.TRANSFER, PaymentMethod.CASH, PaymentMethod.POSTAL_ORDER);

  private PaymentFields() {}

  /** The payment, unless there is a fault. */
  static Optional<Payment> read(FormInput input, Faults faults) {
    Optional<BigDecimal> amount = input.money("amount", "Enter the amount in pounds, such as 10 or 7.50.");
    if (amount.filter(sum -> sum.signum() == 0).isPresent()) {
      faults.add("amount", "Enter the amount that came in.");
    }
    Optional<PaymentMethod> method = method(input, faults, "Choose how the money came.");
    Optional<LocalDate> receivedOn = input.date("receivedOn", "Enter the day on which the money reached us.");
    boolean foreign = input.ticked("foreign");
    String note = input.text("note");
    if (foreign && note.isEmpty()) {
      faults.add("note", "Write how much of which money came in, such as 15 US dollars.");
    }
    if (faults.any()) {
      return Optional.empty();
    }
    return Optional.of(
        new Payment(
            Money.pounds(amount.orElseThrow()),
            method.orElseThrow(),
            foreign,
            receivedOn.orElseThrow(),
            new FreeText(note)));
  }

  static Optional<PaymentMethod> method(FormInput input, Faults faults, String ask) {
    Optional<PaymentMethod> method = input.choice("method", PaymentMethod.class, ask);
    if (method.filter(one -> !METHODS.contains(one)).isPresent()) {
      faults.add("method", ask);
      return Optional.empty();
    }
    return method;
  }
}
