package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correction.Corrections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code recipient-notification.bpmn}: one of those who got the data is told that they were corrected. */
@Configuration(proxyBeanMethods = false)
class RecipientNotificationProcess {

  @Bean
  JavaDelegate chooseRecipient(Corrections corrections) {
    return execution ->
        CaseVariables.PART.set(
            execution, corrections.recipientPart(caseOf(execution), CaseVariables.recipientIndex(execution)));
  }
}
