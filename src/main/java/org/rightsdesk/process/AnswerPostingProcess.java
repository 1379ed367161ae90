package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.correspondence.LetterKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code answer-posting.bpmn}: an answer that could be collected goes out on paper after all. */
@Configuration(proxyBeanMethods = false)
class AnswerPostingProcess {

  @Bean
  JavaDelegate printAnswer(Correspondence correspondence) {
    return execution -> correspondence.writeOnPaper(caseOf(execution), LetterKind.ANSWER_READY);
  }
}
