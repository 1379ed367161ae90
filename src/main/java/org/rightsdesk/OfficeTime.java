package org.rightsdesk;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The clock of the house, in the controller's zone: it decides which day it is. The demonstration brings one that can be moved. */
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class OfficeTime {

  @Bean
  Clock clock(@Value("${rightsdesk.zone}") String zone) {
    return Clock.system(ZoneId.of(zone));
  }
}
