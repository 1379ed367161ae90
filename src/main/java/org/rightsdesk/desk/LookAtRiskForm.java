package org.rightsdesk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.RiskVerdict;
import org.rightsdesk.staff.WorkItem;
import org.rightsdesk.staff.Worklist;
import org.springframework.stereotype.Component;

/** A manager sees to it that an answer goes out whose day is near, or has passed. */
@Component
class LookAtRiskForm implements StaffForm {

  private final Deadlines deadlines;
  private final Worklist worklist;
  private final Clock clock;

  LookAtRiskForm(Deadlines deadlines, Worklist worklist, Clock clock) {
    this.deadlines = deadlines;
    this.worklist = worklist;
    this.clock = clock;
  }

  @Override
  public String process() {
    return "deadline-escalation";
  }

  @Override
  public String task() {
    return "lookAtRisk";
  }

  @Override
  public Map<String, Object> show(StaffTask task) {
    return Map.of(
        "deadline", deadlines.of(task.caseRef()),
        "today", LocalDate.now(clock),
        "open", worklist.of(task.caseRef()).stream().filter(item -> !item.id().equals(task.id())).map(WorkItem::title).toList());
  }

  @Override
  public void submit(StaffTask task, FormInput input, Faults faults) {
    Optional<RiskVerdict> verdict = input.choice("outcome", RiskVerdict.class, "Choose what becomes of the answer.");
    String reason = input.requiredText("reason", "Say why, and what was done. Whoever reads the case later has only this.");
    if (faults.none()) {
      deadlines.lookAtRisk(task.id(), verdict.orElseThrow(), new FreeText(reason), task.user());
    }
  }
}
