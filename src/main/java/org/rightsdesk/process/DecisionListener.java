package org.rightsdesk.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.deadline.Deadlines;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Ties every user task to a decision: opens one when the task is created, and when the task is completed by whatever way,
 * refuses unless the decision is taken, and copies its outcome into the process.
 */
class DecisionListener implements TaskListener {

  private final ObjectProvider<CaseFiles> cases;
  private final ObjectProvider<Deadlines> deadlines;
  private final WorkTargets targets;
  private final Clock clock;

  DecisionListener(
      ObjectProvider<CaseFiles> cases, ObjectProvider<Deadlines> deadlines, WorkTargets targets, Clock clock) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.targets = targets;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    if (EVENTNAME_CREATE.equals(task.getEventName())) {
      open(task);
    } else {
      close(task);
    }
  }

  private void open(DelegateTask task) {
    CaseRef ref = new CaseRef(task.getExecution().getProcessBusinessKey());
    Optional<PartRef> part =
        Optional.ofNullable((String) task.getVariable(CaseVariables.PART.name())).map(PartRef::new);
    cases.getObject().openDecision(task.getId(), ref, task.getTaskDefinitionKey(), part);
    task.setDueDate(Date.from(due(ref, task.getTaskDefinitionKey())));
  }

  /** Our own target, or the end of the day on which it has to be done for the answer to be in time; never the past. */
  private Instant due(CaseRef ref, String task) {
    Instant target = clock.instant().plus(targets.of(task));
    LocalDate today = LocalDate.now(clock);
    return deadlines
        .getObject()
        .workingDayBefore(ref, targets.workingDaysBeforeAnswer(task))
        .map(day -> day.isBefore(today) ? today : day)
        .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1))
        .filter(target::isAfter)
        .orElse(target);
  }

  private void close(DelegateTask task) {
    String outcome =
        cases
            .getObject()
            .outcome(task.getId())
            .orElseThrow(
                () -> new ProcessEngineException("Nothing was decided yet. Open the task's form, decide, and send it."));
    task.setVariable(task.getTaskDefinitionKey() + CaseVariables.OUTCOME, outcome);
  }
}
