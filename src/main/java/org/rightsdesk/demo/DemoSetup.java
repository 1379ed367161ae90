package org.rightsdesk.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Properties;
import org.rightsdesk.datamap.SystemConnection;
import org.rightsdesk.datamap.SystemKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What the demo brings along: the clock that can be moved, the invented company's systems, and a mail server. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoSetup {

  @Bean
  DemoClock clock(EstateSettings settings, @Value("${rightsdesk.zone}") String zone) {
    return new DemoClock(Clock.system(ZoneId.of(zone)), settings.directory().resolve("demo-clock"));
  }

  @Bean(destroyMethod = "close")
  Estate estate(EstateSettings settings, @Value("${rightsdesk.suppression-key}") String suppressionKey, DemoClock clock) {
    return new Estate(settings, suppressionKey, LocalDate.now(clock)).open();
  }

  @Bean
  SystemConnection coreConnection(Estate estate) {
    return connection(estate, "core");
  }

  @Bean
  SystemConnection telephoneConnection(Estate estate) {
    return connection(estate, "tele");
  }

  @Bean
  SystemConnection marketingConnection(Estate estate) {
    return connection(estate, "mkt");
  }

  @Bean
  SystemConnection webConnection(Estate estate) {
    return connection(estate, "web");
  }

  @Bean
  SystemConnection billingConnection(Estate estate) {
    return connection(estate, "bill");
  }

  @Bean
  SystemConnection publicSiteConnection(Estate estate) {
    return connection(estate, "cms");
  }

  @Bean
  SystemConnection supportConnection(Estate estate) {
    return connection(estate, "sup");
  }

  @Bean
  SystemConnection personnelConnection(Estate estate) {
    return connection(estate, "hr");
  }

  @Bean
  Inbox inbox(EstateSettings settings, DemoClock clock) {
    return new Inbox(settings.directory().resolve("inbox"), clock);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  MailServer mailServer(Inbox inbox, EstateSettings settings) {
    return new MailServer(inbox, settings.smtpPort());
  }

  /** Mail goes to the demo's own server, wherever that listens. */
  @Bean
  JavaMailSender mailSender(MailServer server) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(MailServer.HOST);
    sender.setPort(server.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties settings = sender.getJavaMailProperties();
    settings.put("mail.smtp.connectiontimeout", "5000");
    settings.put("mail.smtp.timeout", "10000");
    settings.put("mail.smtp.writetimeout", "10000");
    return sender;
  }

  private static SystemConnection connection(Estate estate, String key) {
    return new SystemConnection(new SystemKey(key), estate.dataSource(key));
  }
}
