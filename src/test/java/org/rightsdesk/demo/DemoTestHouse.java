package org.rightsdesk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The demo's door with the invented company in memory, and a clock, an inbox and a mail server of its own. */
@TestConfiguration
class DemoTestHouse {

  private final Path directory = directory();

  @Bean
  DemoClock clock() {
    Clock machine = Clock.fixed(Instant.parse("2026-11-24T10:15:00Z"), ZoneId.of("Europe/London"));
    return new DemoClock(machine, directory.resolve("demo-clock"));
  }

  @Bean
  ClockMover clockMover(DemoClock clock, ApplicationEventPublisher events) {
    return new ClockMover(clock, events);
  }

  /** Shared with other tests, so it stays open. */
  @Bean(destroyMethod = "")
  Estate estate() {
    return InventedCompany.estate();
  }

  @Bean
  Switches switches() {
    return new Switches();
  }

  @Bean
  NightlySync nightlySync(Estate estate, DemoClock clock) {
    return new NightlySync(estate, clock);
  }

  @Bean
  Inbox inbox(DemoClock clock) {
    return new Inbox(directory.resolve("inbox"), clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  MailServer mailServer(Inbox inbox) {
    return new MailServer(inbox, 0);
  }

  @Bean
  JavaMailSender mailSender(MailServer server) {
    return new DemoSetup().mailSender(server);
  }

  /** Every page here is open, with CSRF on, as in the application. */
  @Bean
  SecurityFilterChain open(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory(Path.of("target"), "demo");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
