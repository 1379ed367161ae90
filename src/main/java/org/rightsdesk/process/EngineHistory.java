package org.rightsdesk.process;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.KeepsCaseData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine keeps about a case: nothing personal, and yet it goes with the rest of the case. */
@Component
class EngineHistory implements KeepsCaseData {

  private static final String WHY = "The case is forgotten.";

  private final ObjectProvider<RuntimeService> runtime;
  private final ObjectProvider<HistoryService> history;

  EngineHistory(ObjectProvider<RuntimeService> runtime, ObjectProvider<HistoryService> history) {
    this.runtime = runtime;
    this.history = history;
  }

  /** Ends what still runs, such as the time for keeping the files, and deletes all instances with their history. */
  @Override
  public void forget(CaseRef caseRef) {
    runtime.getObject().createProcessInstanceQuery().processInstanceBusinessKey(caseRef.value()).rootProcessInstances().list()
        .forEach(running -> runtime.getObject().deleteProcessInstanceIfExists(running.getId(), WHY, true, true, true, false));
    history.getObject().createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseRef.value()).list().stream()
        .map(HistoricProcessInstance::getId)
        .forEach(instance -> history.getObject().deleteHistoricProcessInstanceIfExists(instance));
  }
}
