package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code dispute-note.bpmn}: what the person has against the decision is set beside the record. */
@Configuration(proxyBeanMethods = false)
class DisputeNoteProcess {

  @Bean
  JavaDelegate attachDisagreement(Corrections corrections) {
    return execution -> corrections.attachDisagreement(caseOf(execution));
  }

  @Bean
  JavaDelegate confirmNote(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.NOTE_ATTACHED);
  }
}
