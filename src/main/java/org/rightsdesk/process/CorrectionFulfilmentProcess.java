package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code correction-fulfilment.bpmn}: what was decided is written, read again, and told to recipients. */
@Configuration(proxyBeanMethods = false)
class CorrectionFulfilmentProcess {

  @Bean
  JavaDelegate assessHold(Corrections corrections) {
    return execution -> CaseVariables.HOLD_NEEDED.set(execution, corrections.holdNeeded(caseOf(execution)));
  }

  @Bean
  JavaDelegate warnOldContact(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.CORRECTION_WARNING);
  }

  /** The time to object begins when the last warning left; while one has not, this is looked at again each day. */
  @Bean
  JavaDelegate lookAtWarning(CaseFiles cases, Correspondence correspondence, Clock clock) {
    return execution -> {
      cases.hold(caseOf(execution));
      Optional<Instant> end = correspondence.objectionUntil(caseOf(execution));
      CaseVariables.TIME_TO_OBJECT_OVER.set(execution, end.filter(until -> !until.isAfter(clock.instant())).isPresent());
      CaseVariables.CORRECTION_HOLD_ON.set(execution, end.orElseGet(() -> clock.instant().plus(1, ChronoUnit.DAYS)));
    };
  }

  @Bean
  JavaDelegate planWriting(Corrections corrections) {
    return execution -> CaseVariables.SYSTEM_COUNT.set(execution, corrections.systemCount(caseOf(execution)));
  }

  @Bean
  JavaDelegate compareCorrection(Corrections corrections) {
    return execution -> CaseVariables.READ_BACK.set(execution, corrections.compare(caseOf(execution)));
  }

  @Bean
  JavaDelegate planTelling(Corrections corrections) {
    return execution -> CaseVariables.RECIPIENT_COUNT.set(execution, corrections.recipientCount(caseOf(execution)));
  }
}
