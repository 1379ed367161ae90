package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correction.Corrections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code system-correction.bpmn}: one system of the company corrected, by a connector or by hand. */
@Configuration(proxyBeanMethods = false)
class SystemCorrectionProcess {

  @Bean
  JavaDelegate chooseSystem(Corrections corrections) {
    return execution ->
        CaseVariables.PART.set(
            execution, corrections.systemPart(caseOf(execution), CaseVariables.systemIndex(execution)));
  }

  @Bean
  JavaDelegate writeCorrection(Corrections corrections) {
    return execution ->
        CaseVariables.WRITE_OUTCOME.set(
            execution, corrections.write(caseOf(execution), CaseVariables.systemIndex(execution)));
  }
}
