package org.rightsdesk.process;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.rightsdesk.casefile.CaseEvent;
import org.rightsdesk.casefile.CaseOpened;
import org.rightsdesk.casefile.Right;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Brings the news of the house to the processes, in the transaction in which it happened: a case that is opened starts
 * the process for its right; any other event, by the name of its class, starts the process that begins with it, or else
 * goes to all that wait for it under the number of the case. That nobody waits is fine: a process looks before it waits.
 */
@Component
class CaseEventBridge {

  private final ObjectProvider<RuntimeService> runtime;
  private final ObjectProvider<RepositoryService> repository;
  private final ObjectProvider<IdentityService> identity;

  CaseEventBridge(
      ObjectProvider<RuntimeService> runtime,
      ObjectProvider<RepositoryService> repository,
      ObjectProvider<IdentityService> identity) {
    this.runtime = runtime;
    this.repository = repository;
    this.identity = identity;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(CaseEvent event) {
    IdentityService engine = identity.getObject();
    Authentication caller = engine.getCurrentAuthentication();
    engine.clearAuthentication();
    try {
      tell(event);
    } finally {
      if (caller != null) {
        engine.setAuthentication(caller);
      }
    }
  }

  private void tell(CaseEvent event) {
    if (event instanceof CaseOpened opened) {
      runtime.getObject().startProcessInstanceByKey(processFor(opened.right()), opened.caseRef().value());
      return;
    }
    String message = event.getClass().getSimpleName();
    MessageCorrelationBuilder news =
        runtime
            .getObject()
            .createMessageCorrelation(message)
            .processInstanceBusinessKey(event.caseRef().value());
    if (startsAProcess(message)) {
      event.part().ifPresent(part -> news.setVariable(CaseVariables.PART.name(), CaseVariables.PART.written(part)));
      news.correlateStartMessage();
    } else {
      news.correlateAll();
    }
  }

  private boolean startsAProcess(String message) {
    return repository
            .getObject()
            .createProcessDefinitionQuery()
            .messageEventSubscriptionName(message)
            .latestVersion()
            .count()
        > 0;
  }

  private static String processFor(Right right) {
    return switch (right) {
      case ACCESS -> AccessRequestProcess.KEY;
      case CORRECTION -> CorrectionRequestProcess.KEY;
    };
  }
}
