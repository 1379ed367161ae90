package org.rightsdesk.process.webapps;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside the demonstration the application does not start on the secret that everybody can read in its source. It looks
 * before anything else is made, so that nothing is written yet.
 */
@Component
@Profile("!demo")
class NoDefaultSecrets implements BeanFactoryPostProcessor, EnvironmentAware {

  static final String DEMO_SECRET = "a secret for the demonstration only";
  private static final int SHORTEST = 32;

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    String secret = environment.getProperty("rightsdesk.secret", "");
    if (secret.equals(DEMO_SECRET) || secret.length() < SHORTEST) {
      throw new DefaultSecret();
    }
  }
}
