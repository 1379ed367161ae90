package org.rightsdesk.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionView;
import org.rightsdesk.correction.Corrections;
import org.springframework.stereotype.Component;

/** Somebody who did not decide says whether a correction may be refused, or made in part. */
@Component
class ApproveCorrectionForm implements StaffForm {

  private final Corrections corrections;
  private final CaseFiles cases;

  ApproveCorrectionForm(Corrections corrections, CaseFiles cases) {
    this.corrections = corrections;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "correction-request";
  }

  @Override
  public String task() {
    return "approveCorrection";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    CorrectionView view = DecideCorrectionForm.view(corrections, task.caseRef());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("person", PersonLines.of(cases.get(task.caseRef())));
    model.put("proposal", view.proposal());
    model.put("places", view.copies());
    model.put("decision", view.decision());
    model.put("ownWork", view.decision().filter(made -> made.by().equals(task.user())).isPresent());
    return model;
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<CorrectionApproval> verdict =
        input.choice("outcome", CorrectionApproval.class, "Choose whether the decision holds.");
    String reason = input.text("reason");
    if (verdict.filter(CorrectionApproval.SENT_BACK::equals).isPresent() && reason.isEmpty()) {
      faults.add("reason", "Say what should be decided differently.");
    }
    if (faults.none()) {
      corrections.approve(task.id(), verdict.orElseThrow(), new FreeText(reason), task.user());
    }
  }
}
