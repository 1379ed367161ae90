package org.rightsdesk.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.deadline.ClockFacts;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.identity.ProofState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What several diagrams share: the clock, the good end, and what the person is shown of where the case stands. */
@Configuration(proxyBeanMethods = false)
class CommonTasks {

  /** The case that a process instance works on, also inside a called process. */
  static CaseRef caseOf(DelegateExecution execution) {
    return new CaseRef(execution.getProcessBusinessKey());
  }

  /** Works the date out again from what is known about identity and fee. */
  @Bean
  JavaDelegate setDeadline(Deadlines deadlines, IdentityChecks identity, Fees fees) {
    return execution -> {
      CaseRef ref = caseOf(execution);
      boolean proof = identity.state(ref) != ProofState.NOT_NEEDED;
      Optional<LocalDate> shown = identity.shownOn(ref);
      boolean fee = fees.state(ref) != FeeState.NOT_DUE;
      deadlines.set(ref, new ClockFacts(proof, shown, fee, fees.clearedOn(ref)));
    };
  }

  @Bean
  JavaDelegate closeAnswered(CaseFiles cases) {
    return execution -> cases.close(caseOf(execution), CaseOutcome.ANSWERED);
  }

  @Bean
  ExecutionListener showWaitingForYou(CaseFiles cases) {
    return execution -> cases.moveTo(caseOf(execution), CaseState.WAITING_FOR_YOU);
  }

  @Bean
  ExecutionListener showInProgress(CaseFiles cases) {
    return execution -> cases.moveTo(caseOf(execution), CaseState.IN_PROGRESS);
  }

  @Bean
  ExecutionListener showBeingChecked(CaseFiles cases) {
    return execution -> cases.moveTo(caseOf(execution), CaseState.BEING_CHECKED);
  }

  @Bean
  ExecutionListener showSent(CaseFiles cases) {
    return execution -> cases.moveTo(caseOf(execution), CaseState.SENT);
  }
}
