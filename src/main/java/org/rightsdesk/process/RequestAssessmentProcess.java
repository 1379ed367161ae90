package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofStake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code request-assessment.bpmn}: which law, which fee, which proof; and the one letter that asks for both. */
@Configuration(proxyBeanMethods = false)
class RequestAssessmentProcess {

  @Bean
  JavaDelegate chooseRegime(Deadlines deadlines) {
    return execution -> deadlines.open(caseOf(execution));
  }

  @Bean
  JavaDelegate assessFee(Fees fees) {
    return execution -> CaseVariables.FEE_DUE.set(execution, fees.assess(caseOf(execution)));
  }

  @Bean
  JavaDelegate assessProof(IdentityChecks identity, Corrections corrections) {
    return execution ->
        CaseVariables.PROOF_NEEDED.set(
            execution, identity.assess(caseOf(execution), proofStake(corrections.stake(caseOf(execution)))));
  }

  @Bean
  JavaDelegate askForFeeAndProof(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.FEE_AND_PROOF);
  }

  private static ProofStake proofStake(Stake stake) {
    return switch (stake) {
      case USUAL -> ProofStake.USUAL;
      case CONTACT_DETAILS -> ProofStake.CONTACT_DETAILS;
      case BANK_DETAILS -> ProofStake.BANK_DETAILS;
    };
  }
}
