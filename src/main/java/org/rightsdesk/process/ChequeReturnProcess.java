package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code cheque-return.bpmn}: the bank returned a cheque; work may go on, the answer waits for the fee. */
@Configuration(proxyBeanMethods = false)
class ChequeReturnProcess {

  @Bean
  JavaDelegate explainChequeReturned(Correspondence correspondence) {
    return execution -> correspondence.writeAbout(caseOf(execution), LetterKind.CHEQUE_RETURNED, CaseVariables.part(execution));
  }
}
