package org.rightsdesk.process;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.deadline.Deadlines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sets the engine up for this house: closed vocabulary, shielded faults, a decision behind every user task. */
@Component
class EngineSetup extends AbstractProcessEnginePlugin {

  private final DecisionListener decisions;
  private final PlainIncidents incidents;
  private final String retryCycle;

  EngineSetup(
      ObjectProvider<CaseFiles> cases,
      ObjectProvider<Deadlines> deadlines,
      WorkTargets targets,
      Clock clock,
      @Value("${rightsdesk.retry-cycle}") String retryCycle) {
    this.decisions = new DecisionListener(cases, deadlines, targets, clock);
    this.incidents = new PlainIncidents(clock);
    this.retryCycle = retryCycle;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomHistoryEventHandlers(added(engine.getCustomHistoryEventHandlers(), vocabulary()));
    engine.setCustomPreBPMNParseListeners(added(engine.getCustomPreBPMNParseListeners(), listenToUserTasks()));
    engine.setDelegateInterceptor(new FaultShield());
    engine.setCustomIncidentHandlers(added(engine.getCustomIncidentHandlers(), incidents));
    engine.setFailedJobRetryTimeCycle(retryCycle);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setHistoryRemovalTimeStrategy("end");
    // Without a window nothing is ever cleaned.
    engine.setHistoryCleanupBatchWindowStartTime("01:00");
    engine.setHistoryCleanupBatchWindowEndTime("05:00");
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setStandaloneTasksEnabled(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(true);
    engine.setEnableScriptEngineLoadExternalResources(false);
  }

  private static ClosedVocabulary vocabulary() {
    return new ClosedVocabulary(CaseVariables.all());
  }

  private BpmnParseListener listenToUserTasks() {
    return new AbstractBpmnParseListener() {
      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, decisions);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, decisions);
      }
    };
  }

  static <T> List<T> added(List<T> present, T one) {
    List<T> all = new ArrayList<>(present == null ? List.of() : present);
    all.add(one);
    return all;
  }
}
