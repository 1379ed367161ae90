package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.fee.Fees;
import org.springframework.stereotype.Component;

/** Finance writes down what came in of the fee, or waives it. Shows amounts, never who pays. */
@Component
class RecordFeeForm implements StaffForm {

  private enum Choice {
    PAYMENT,
    WAIVER
  }

  private final Fees fees;
  private final Clock clock;

  RecordFeeForm(Fees fees, Clock clock) {
    this.fees = fees;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "fee-collection";
  }

  @Override
  public String task() {
    return "recordFee";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    return Map.of(
        "account", fees.account(task.caseRef()),
        "methods", PaymentFields.METHODS,
        "today", LocalDate.now(clock),
        "typed", Map.of(),
        "faults", Map.of());
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    input
        .choice("outcome", Choice.class, "Choose whether money came in, or the fee is waived.")
        .ifPresent(
            choice -> {
              switch (choice) {
                case PAYMENT ->
                    PaymentFields.read(input, faults)
                        .ifPresent(payment -> fees.record(task.id(), payment, task.user()));
                case WAIVER -> waive(task, input, faults);
              }
            });
  }

  private void waive(StaffTask task, FormInput input, Faults faults) {
    String reason = input.requiredText("reason", "Say why the fee is waived, such as hardship or a mistake of ours.");
    if (faults.none()) {
      fees.waive(task.id(), new FreeText(reason), task.user());
    }
  }
}
