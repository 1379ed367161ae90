package org.rightsdesk.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correspondence.Correspondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code letter-delivery.bpmn}: one letter on its way, by e-mail or by post. */
@Configuration(proxyBeanMethods = false)
class LetterDeliveryProcess {

  @Bean
  JavaDelegate chooseMedium(Correspondence correspondence) {
    return execution ->
        CaseVariables.LETTER_MEDIUM.set(execution, correspondence.medium(CaseVariables.part(execution)));
  }

  @Bean
  JavaDelegate sendLetter(Correspondence correspondence) {
    return execution -> correspondence.send(CaseVariables.part(execution));
  }
}
