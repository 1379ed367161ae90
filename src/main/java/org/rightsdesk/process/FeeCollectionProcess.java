package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.fee.Fees;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code fee-collection.bpmn}: waits for the fee, if one is due; under the published promise it lapses. */
@Configuration(proxyBeanMethods = false)
class FeeCollectionProcess {

  @Bean
  JavaDelegate lookAtFee(CaseFiles cases, Fees fees) {
    return execution -> {
      cases.hold(caseOf(execution));
      CaseVariables.FEE_STATE.set(execution, fees.state(caseOf(execution)));
    };
  }

  @Bean
  JavaDelegate remindOfFee(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.FEE_REMINDER);
  }

  @Bean
  JavaDelegate askForBalance(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.BALANCE_DUE);
  }

  @Bean
  JavaDelegate lapseFee(Fees fees) {
    return execution -> fees.lapse(caseOf(execution));
  }

  @Bean
  JavaDelegate explainFeeLapsed(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.FEE_LAPSED);
  }
}
