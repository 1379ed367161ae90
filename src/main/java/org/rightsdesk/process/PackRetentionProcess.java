package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.pack.ResponsePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code pack-retention.bpmn}: the files of an answer are kept for some time, and then destroyed. */
@Configuration(proxyBeanMethods = false)
class PackRetentionProcess {

  @Bean
  JavaDelegate shredPack(ResponsePacks packs) {
    return execution -> packs.shred(caseOf(execution));
  }
}
