package org.rightsdesk.casefile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Derives the secret in a mailed link from the case number: HMAC-SHA-256 (RFC 2104) with the application's secret,
 * Base64url without padding. Nothing is stored, so nothing can be stolen from the database.
 */
@Component
class PageSecrets {

  private final Seal seal;

  PageSecrets(@Value("${rightsdesk.secret}") String secret) {
    this.seal = new Seal(secret);
  }

  String of(CaseRef ref) {
    return seal.url("case page " + ref.value());
  }

  boolean matches(CaseRef ref, String secret) {
    return Seal.isSame(of(ref), secret == null ? "" : secret);
  }
}
