package org.rightsdesk.process;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Letters and pages name the days on which the timers of the diagrams run out, so every period is a number of whole days.
 * The application does not start with another one; it looks before anything else is made.
 */
@Component
class WholeDays implements BeanFactoryPostProcessor, EnvironmentAware {

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    Binder.get(environment)
        .bind("rightsdesk.periods", Bindable.mapOf(String.class, String.class))
        .orElse(Map.of())
        .forEach(WholeDays::check);
  }

  private static void check(String name, String value) {
    boolean whole = parsed(value).filter(period -> period.toTotalMonths() == 0 && period.getDays() > 0).isPresent();
    if (!whole) {
      throw new PeriodNotInDays(name, value);
    }
  }

  private static Optional<Period> parsed(String value) {
    try {
      return Optional.of(Period.parse(value));
    } catch (DateTimeParseException noPeriod) {
      return Optional.empty();
    }
  }
}
