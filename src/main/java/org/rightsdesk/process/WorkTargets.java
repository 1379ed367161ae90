package org.rightsdesk.process;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Within which time each user task should be done, counted from its creation; a target of ours, not a period of law.
 *
 * @param usual for tasks that are not named in {@code special}
 * @param special by the id of the user task
 */
@ConfigurationProperties("rightsdesk.work-targets")
record WorkTargets(Duration usual, Map<String, Duration> special) {

  WorkTargets {
    special = special == null ? Map.of() : Map.copyOf(special);
  }

  Duration of(String taskDefinitionKey) {
    return special.getOrDefault(taskDefinitionKey, usual);
  }
}
