package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code correction-request.bpmn}: a request for correction from receipt to what was decided and done. */
@Configuration(proxyBeanMethods = false)
class CorrectionRequestProcess {

  static final String KEY = "correction-request";

  @Bean
  JavaDelegate findCopies(Corrections corrections) {
    return execution -> corrections.findCopies(caseOf(execution));
  }

  @Bean
  JavaDelegate claimTurn(Corrections corrections) {
    return execution -> CaseVariables.TURN.set(execution, corrections.claim(caseOf(execution)));
  }

  @Bean
  JavaDelegate contestRecords(Corrections corrections) {
    return execution -> corrections.contest(caseOf(execution));
  }

  @Bean
  JavaDelegate tellPerson(Corrections corrections, Correspondence correspondence) {
    return execution -> {
      CaseRef ref = caseOf(execution);
      correspondence.write(ref, letterFor(corrections.outcome(ref)));
    };
  }

  @Bean
  JavaDelegate releaseRecords(Corrections corrections) {
    return execution -> corrections.liftContest(caseOf(execution));
  }

  @Bean
  JavaDelegate completeCorrection(Corrections corrections) {
    return execution -> corrections.complete(caseOf(execution));
  }

  @Bean
  JavaDelegate closeCorrection(Corrections corrections, CaseFiles cases) {
    return execution -> cases.close(caseOf(execution), corrections.outcome(caseOf(execution)));
  }

  @Bean
  JavaDelegate explainOldValueBack(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.CORRECTION_UNDONE);
  }

  @Bean
  JavaDelegate dropCorrection(Corrections corrections) {
    return execution -> corrections.liftContest(caseOf(execution));
  }

  private static LetterKind letterFor(CaseOutcome outcome) {
    return switch (outcome) {
      case CORRECTED -> LetterKind.CORRECTED;
      case PARTLY_CORRECTED -> LetterKind.PARTLY_CORRECTED;
      default -> LetterKind.CORRECTION_REFUSED;
    };
  }
}
