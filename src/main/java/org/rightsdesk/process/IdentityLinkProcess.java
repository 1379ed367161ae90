package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correspondence.Correspondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code identity-link.bpmn}: writes to the address on file, out of sight of whoever asked. */
@Configuration(proxyBeanMethods = false)
class IdentityLinkProcess {

  @Bean
  JavaDelegate writeIdentityLink(Correspondence correspondence) {
    return execution -> correspondence.writeLink(caseOf(execution), CaseVariables.part(execution));
  }
}
