package org.rightsdesk.process;

import static org.rightsdesk.process.CommonTasks.caseOf;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.datamap.DataMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The face of {@code system-search.bpmn}: one system of the company searched, by a connector or by hand. */
@Configuration(proxyBeanMethods = false)
class SystemSearchProcess {

  @Bean
  JavaDelegate searchSystem(DataMap dataMap) {
    return execution -> {
      int index = CaseVariables.systemIndex(execution);
      CaseVariables.SEARCH_OUTCOME.set(execution, dataMap.search(caseOf(execution), dataMap.system(index)));
    };
  }

  @Bean
  JavaDelegate giveUpSearch(DataMap dataMap) {
    return execution ->
        dataMap.giveUp(caseOf(execution), dataMap.system(CaseVariables.systemIndex(execution)));
  }
}
