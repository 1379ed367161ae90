package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correction.Corrections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code correction-recheck.bpmn}: some time later somebody looks whether the old value came back. */
@Configuration(proxyBeanMethods = false)
class CorrectionRecheckProcess {

  @Bean
  JavaDelegate recheckCorrection(Corrections corrections) {
    return execution -> CaseVariables.RECHECK.set(execution, corrections.recheck(caseOf(execution)));
  }

  @Bean
  JavaDelegate reopenCorrection(Corrections corrections) {
    return execution -> corrections.reopen(caseOf(execution));
  }
}
