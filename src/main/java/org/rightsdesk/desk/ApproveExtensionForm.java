package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.ExtensionProposal;
import org.rightsdesk.deadline.ExtensionVerdict;
import org.springframework.stereotype.Component;

/** An approver, who did not propose it, decides whether an answer may take longer. */
@Component
class ApproveExtensionForm implements StaffForm {

  private final Deadlines deadlines;
  private final Clock clock;

  ApproveExtensionForm(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "deadline-extension";
  }

  @Override
  public String task() {
    return "approveExtension";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    ExtensionProposal proposal = deadlines.extension(task.caseRef()).orElseThrow();
    return Map.of(
        "proposal", proposal, "ground", proposal.ground().inWords(), "deadline", deadlines.of(task.caseRef()));
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<ExtensionVerdict> verdict = input.choice("outcome", ExtensionVerdict.class, "Choose whether the answer may take longer.");
    String reason = input.requiredText("reason", "Say why. Whoever reads the case later has only this.");
    if (faults.none()) {
      deadlines.decideExtension(task.id(), verdict.orElseThrow(), new FreeText(reason), task.user(), LocalDate.now(clock));
    }
  }
}
