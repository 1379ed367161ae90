package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.deadline.Deadlines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code deadline-extension.bpmn}: a second person agrees, the day moves, and the person is told why. */
@Configuration(proxyBeanMethods = false)
class DeadlineExtensionProcess {

  @Bean
  JavaDelegate extendDeadline(Deadlines deadlines, Clock clock) {
    return execution -> deadlines.extend(caseOf(execution), LocalDate.now(clock));
  }

  @Bean
  JavaDelegate announceExtension(Correspondence correspondence) {
    return execution -> correspondence.write(caseOf(execution), LetterKind.EXTENSION);
  }
}
