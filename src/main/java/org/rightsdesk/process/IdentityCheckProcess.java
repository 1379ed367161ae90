package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.ProofDays;
import org.rightsdesk.fee.Fees;
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
      identity.lookAgain(caseOf(execution));
      CaseVariables.PROOF_STATE.set(execution, identity.state(caseOf(execution)));
    };
  }

  /** By law the wait may have to be shorter than usual. */
  @Bean
  JavaDelegate setProofDays(Deadlines deadlines, LetterHour hour, Clock clock) {
    return execution -> {
      ProofDays days = deadlines.proofDays(caseOf(execution), LocalDate.now(clock));
      CaseVariables.FIRST_PROOF_REMINDER_ON.set(execution, hour.on(days.firstReminder()));
      CaseVariables.SECOND_PROOF_REMINDER_ON.set(execution, hour.on(days.secondReminder()));
      CaseVariables.PROOF_OVERDUE_ON.set(execution, hour.on(days.last().plusDays(1)));
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

  /** Its letter leaves by way of {@code identity-link.bpmn}. */
  @Bean
  JavaDelegate askAddressOnFile(IdentityChecks identity) {
    return execution -> identity.askAddressOnFile(caseOf(execution));
  }

  @Bean
  JavaDelegate settleFeeOfRefusal(Fees fees) {
    return execution -> fees.settleClosing(caseOf(execution));
  }

  @Bean
  JavaDelegate settleFeeOfClosing(Fees fees) {
    return execution -> fees.settleClosing(caseOf(execution));
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
