package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.identity.IdentityChecks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code identity-check.bpmn}: waits for proof, has people look at it, and proposes to close what never came. */
@Configuration(proxyBeanMethods = false)
class IdentityCheckProcess {

  @Bean
  JavaDelegate lookAtProof(CaseFiles cases, IdentityChecks identity) {
    return execution -> {
      cases.hold(caseOf(execution));
      CaseVariables.PROOF_STATE.set(execution, identity.state(caseOf(execution)));
    };
  }

  @Bean
  JavaDelegate remindOfProof(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.PROOF_REMINDER);
  }

  @Bean
  JavaDelegate askForBetterProof(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.PROOF_AGAIN);
  }

  @Bean
  JavaDelegate explainIdentityRefused(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.IDENTITY_REFUSED);
  }

  @Bean
  JavaDelegate explainIdentityLapsed(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.IDENTITY_LAPSED);
  }
}
