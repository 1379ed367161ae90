package org.rightsdesk.portal;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.rightsdesk.correction.Corrections;
import org.rightsdesk.correspondence.Correspondence;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fee.Fees;
import org.rightsdesk.identity.IdentityChecks;
import org.rightsdesk.pack.ResponsePacks;
import org.rightsdesk.testing.RoomDatabase;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;

@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
@ComponentScan(
    basePackages = {
      "org.rightsdesk.casefile",
      "org.rightsdesk.intake",
      "org.rightsdesk.audit",
      "org.rightsdesk.portal"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = ".*(Test|House)"))
class PortalTestHouse {

  @Bean
  Clock clock() {
    return Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneId.of("Europe/London"));
  }

  @Bean
  DataSource dataSource() {
    return RoomDatabase.inMemory().dataSource();
  }

  @Bean
  JdbcClient jdbc(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource dataSource) {
    return new DataSourceTransactionManager(dataSource);
  }

  /** Rooms whose answers the tests choose. */
  @Bean
  Deadlines deadlines() {
    return mock(Deadlines.class);
  }

  @Bean
  Fees fees() {
    return mock(Fees.class);
  }

  @Bean
  IdentityChecks identity() {
    return mock(IdentityChecks.class);
  }

  @Bean
  Corrections corrections() {
    return mock(Corrections.class);
  }

  @Bean
  Correspondence correspondence() {
    return mock(Correspondence.class);
  }

  @Bean
  ResponsePacks packs() {
    return mock(ResponsePacks.class);
  }

  @Bean
  SpringResourceTemplateResolver formTemplates(ApplicationContext context) {
    SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
    resolver.setApplicationContext(context);
    resolver.setPrefix("classpath:/forms/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    resolver.setOrder(0);
    return resolver;
  }

  /** Every page here is open, with CSRF on, as in the application. */
  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
  }
}
