package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.fee.PaymentMethod;
import org.rightsdesk.fee.RefundEntry;
import org.rightsdesk.fee.RefundProof;
import org.springframework.stereotype.Component;

/** Finance sends money back and writes down how and when. Shows the amount, never whose it is. */
@Component
class RefundFeeForm implements StaffForm {

  private final Fees fees;
  private final Clock clock;

  RefundFeeForm(Fees fees, Clock clock) {
    this.fees = fees;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "fee-refund";
  }

  @Override
  public String task() {
    return "refundFee";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    return Map.of(
        "refund", fees.refundLine(task.decision()),
        "account", fees.account(task.caseRef()),
        "methods", PaymentFields.METHODS,
        "today", LocalDate.now(clock),
        "typed", Map.of(),
        "faults", Map.of());
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    input
        .choice("outcome", RefundEntry.class, "Choose whether the money went back.")
        .ifPresent(
            choice -> {
              switch (choice) {
                case PAID_BACK -> paidBack(task, input, faults);
                case NOT_OWED -> notOwed(task, input, faults);
              }
            });
  }

  private void paidBack(StaffTask task, FormInput input, Faults faults) {
    Optional<PaymentMethod> method = PaymentFields.method(input, faults, "Choose how the money went back.");
    Optional<LocalDate> day = input.date("refundedOn", "Enter the day on which the money went back.");
    String note = input.text("note");
    if (faults.none()) {
      RefundProof proof = new RefundProof(method.orElseThrow(), day.orElseThrow(), new FreeText(note));
      fees.refund(task.id(), proof, task.user());
    }
  }

  private void notOwed(StaffTask task, FormInput input, Faults faults) {
    String reason = input.requiredText("reason", "Say why nothing is owed any more.");
    if (faults.none()) {
      fees.dropRefund(task.id(), new FreeText(reason), task.user());
    }
  }
}
