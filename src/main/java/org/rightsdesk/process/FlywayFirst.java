package org.rightsdesk.process;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets Flyway have the empty database first: it refuses one in which the engine has made its tables already. */
@Configuration(proxyBeanMethods = false)
class FlywayFirst {

  @Bean
  static BeanFactoryPostProcessor engineAfterFlyway() {
    return factory -> {
      if (factory.containsBeanDefinition("processEngineFactoryBean") && factory.containsBeanDefinition("flywayInitializer")) {
        BeanDefinition engine = factory.getBeanDefinition("processEngineFactoryBean");
        String[] before = engine.getDependsOn() == null ? new String[0] : engine.getDependsOn();
        engine.setDependsOn(Stream.concat(Arrays.stream(before), Stream.of("flywayInitializer")).toArray(String[]::new));
      }
    };
  }
}
