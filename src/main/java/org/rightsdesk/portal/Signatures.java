package org.rightsdesk.portal;

import org.rightsdesk.casefile.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs what this door hands to a browser and wants to recognise later (HMAC-SHA-256, RFC 2104). */
@Component
class Signatures {

  private final Seal seal;

  Signatures(@Value("${rightsdesk.secret}") String secret) {
    this.seal = new Seal(secret);
  }

  /** Base64url without padding. */
  String of(String purpose, String content) {
    return seal.url("portal " + purpose + '\n' + content);
  }

  boolean isOf(String purpose, String content, String signature) {
    return Seal.isSame(of(purpose, content), signature);
  }
}
