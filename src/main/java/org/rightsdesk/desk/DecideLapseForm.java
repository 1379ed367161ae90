package org.rightsdesk.desk;

import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFile;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.LapseVerdict;
import org.springframework.stereotype.Component;

/** A manager decides about a case for which no proof of identity came. The timer only proposes it. */
@Component
class DecideLapseForm implements StaffForm {

  private final IdentityChecks identity;
  private final Deadlines deadlines;
  private final CaseFiles cases;

  DecideLapseForm(IdentityChecks identity, Deadlines deadlines, CaseFiles cases) {
    this.identity = identity;
    this.deadlines = deadlines;
    this.cases = cases;
  }

  @Override
  public String process() {
    return "identity-check";
  }

  @Override
  public String task() {
    return "decideLapse";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    CaseFile file = cases.get(task.caseRef());
    return Map.of(
        "receivedOn", file.receivedOn(),
        "requester", file.requester(),
        "proof", identity.file(task.caseRef()),
        "deadline", deadlines.of(task.caseRef()));
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<LapseVerdict> verdict =
        input.choice("outcome", LapseVerdict.class, "Choose whether the case is closed or waits on.");
    String reason = input.requiredText("reason", "Say why. Whoever reads the case later has only this.");
    if (faults.none()) {
      identity.decideLapse(task.id(), verdict.orElseThrow(), new FreeText(reason), task.user());
    }
  }
}
