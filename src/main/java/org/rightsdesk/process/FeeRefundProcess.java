package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code fee-refund.bpmn}: money goes back, and the person is told. */
@Configuration(proxyBeanMethods = false)
class FeeRefundProcess {

  @Bean
  JavaDelegate confirmRefund(Correspondence correspondence) {
    return execution -> correspondence.writeAbout(caseOf(execution), LetterKind.FEE_REFUNDED, CaseVariables.part(execution));
  }
}
