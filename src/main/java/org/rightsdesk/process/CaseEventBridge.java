package org.rightsdesk.process;

import org.camunda.bpm.engine.IdentityService;
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
 * the process for its right; any other event goes, by the name of its class, to all that wait for it under the number of
 * the case. That nobody waits is fine: a process looks before it waits.
 */
@Component
class CaseEventBridge {

  private final ObjectProvider<RuntimeService> runtime;
  private final ObjectProvider<IdentityService> identity;

  CaseEventBridge(ObjectProvider<RuntimeService> runtime, ObjectProvider<IdentityService> identity) {
    this.runtime = runtime;
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
    MessageCorrelationBuilder message =
        runtime
            .getObject()
            .createMessageCorrelation(event.getClass().getSimpleName())
            .processInstanceBusinessKey(event.caseRef().value());
    event.part().ifPresent(part -> message.setVariable(CaseVariables.PART.name(), CaseVariables.PART.written(part)));
    message.correlateAll();
  }

  private static String processFor(Right right) {
    return switch (right) {
      case ACCESS -> AccessRequestProcess.KEY;
    };
  }
}
