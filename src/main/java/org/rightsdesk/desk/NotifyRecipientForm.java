package org.rightsdesk.desk;

import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.correction.CorrectionView.RecipientLine;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.RecipientTold;
import org.rightsdesk.correspondence.Correspondence;
import org.springframework.stereotype.Component;

/** Somebody tells one of those who got the data that they were corrected (UK and EU GDPR Article 19). */
@Component
class NotifyRecipientForm implements StaffForm {

  private final Corrections corrections;
  private final Correspondence correspondence;

  NotifyRecipientForm(Corrections corrections, Correspondence correspondence) {
    this.corrections = corrections;
    this.correspondence = correspondence;
  }

  @Override
  public String process() {
    return "recipient-notification";
  }

  @Override
  public String task() {
    return "notifyRecipient";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    PartRef part = task.decision().part().orElseThrow(NotifyRecipientForm::nobody);
    RecipientLine line =
        DecideCorrectionForm.view(corrections, task.caseRef()).recipients().stream()
            .filter(one -> one.part().equals(part))
            .findFirst()
            .orElseThrow(NotifyRecipientForm::nobody);
    return Map.of("recipient", line.recipient(), "notice", correspondence.recipientNotice(task.caseRef(), part));
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<RecipientTold> told = input.choice("outcome", RecipientTold.class, "Choose whether they were told.");
    String reason = input.text("reason");
    if (told.filter(chosen -> chosen != RecipientTold.TOLD).isPresent() && reason.isEmpty()) {
      faults.add("reason", "Say why they cannot be told. Without a reason nobody can understand this later.");
    }
    if (faults.none()) {
      corrections.recordTold(task.id(), told.orElseThrow(), new FreeText(reason), task.user());
    }
  }

  private static NotAllowedNow nobody() {
    return new NotAllowedNow("This task is about somebody who is not to be told any more.");
  }
}
