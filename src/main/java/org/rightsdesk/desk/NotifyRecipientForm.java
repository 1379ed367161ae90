package org.rightsdesk.desk;

import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.CorrectionView.RecipientLine;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.RecipientTold;
import org.springframework.stereotype.Component;

/** Somebody tells one of those who got the data that they were corrected (UK and EU GDPR Article 19). */
@Component
class NotifyRecipientForm implements StaffForm {

  private final Corrections corrections;
  private final CaseFiles cases;

  NotifyRecipientForm(Corrections corrections, CaseFiles cases) {
    this.corrections = corrections;
    this.cases = cases;
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
    CorrectionView view = DecideCorrectionForm.view(corrections, task.caseRef());
    RecipientLine line =
        view.recipients().stream()
            .filter(one -> task.decision().part().filter(one.part()::equals).isPresent())
            .findFirst()
            .orElseThrow(() -> new NotAllowedNow("This task is about somebody who is not to be told any more."));
    return Map.of(
        "recipient", line.recipient(),
        "requester", cases.get(task.caseRef()).requester(),
        "corrected", view.corrected());
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
}
