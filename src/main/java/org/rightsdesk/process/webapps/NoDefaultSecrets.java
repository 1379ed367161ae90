package org.rightsdesk.process.webapps;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Outside the demonstration the application does not start on the secret that everybody can read in its source. */
@Component
@Profile("!demo")
class NoDefaultSecrets {

  static final String DEMO_SECRET = "a secret for the demonstration only";
  private static final int SHORTEST = 32;

  NoDefaultSecrets(@Value("${rightsdesk.secret}") String secret) {
    if (secret.equals(DEMO_SECRET) || secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "Set RIGHTSDESK_SECRET to a secret of your own, of at least 32 characters, before you start Rightsdesk without"
              + " its demo profile. Every mailed link depends on it.");
    }
  }
}
