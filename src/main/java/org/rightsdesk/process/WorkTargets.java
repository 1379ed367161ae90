package org.rightsdesk.process;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Within which time each user task should be done, counted from its creation; a target of ours, not a period of law. It
 * ends early enough before the day on which the law wants the answer.
 *
 * @param usual for tasks that are not named in {@code special}
 * @param special by the id of the user task
 * @param beforeAnswer how many working days before the answer is due the task is to be done, by its id; else one
 */
@ConfigurationProperties("rightsdesk.work-targets")
record WorkTargets(Duration usual, Map<String, Duration> special, Map<String, Integer> beforeAnswer) {

  WorkTargets {
    special = special == null ? Map.of() : Map.copyOf(special);
    beforeAnswer = beforeAnswer == null ? Map.of() : Map.copyOf(beforeAnswer);
  }

  int workingDaysBeforeAnswer(String taskDefinitionKey) {
    return beforeAnswer.getOrDefault(taskDefinitionKey, 1);
  }

  Duration of(String taskDefinitionKey) {
    return special.getOrDefault(taskDefinitionKey, usual);
  }
}
