package org.rightsdesk.process;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;

/**
 * The engine writes moments into its tables by the wall clock of the machine's zone. Where that has summer time, an hour
 * comes twice in autumn, and a lock that was taken in the first seems to have run out at once: a job would be run twice at the
 * same time. So this program's own zone is UTC, wherever it runs; which day it is for people says the clock of the house.
 */
@Component
class EngineTime implements BeanFactoryPostProcessor, PriorityOrdered {

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
