package org.rightsdesk.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about the demo.
 *
 * @param directory where the demo keeps its databases, its clock and its inbox
 * @param inMemory keep the company's systems in memory only, for tests
 * @param scale how many times the ordinary volumes, 1 or 10
 * @param smtpPort where the demo's mail server listens; 0 takes any free port
 */
@ConfigurationProperties("rightsdesk.demo")
record EstateSettings(
    @DefaultValue("data") Path directory,
    @DefaultValue("false") boolean inMemory,
    @DefaultValue("1") int scale,
    @DefaultValue("0") int smtpPort) {

  EstateSettings {
    if (scale < 1 || scale > 100) {
      throw new IllegalArgumentException("rightsdesk.demo.scale is a number from 1 to 100; 1 and 10 are tried.");
    }
  }
}
