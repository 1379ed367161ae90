package org.rightsdesk.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.rightsdesk.casefile.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes tokens and codes, and the hashes by which they are known again: HMAC-SHA-256 (RFC 2104) with the application's
 * secret, so that a stolen database does not give away even a short code.
 */
@Component
class Hashes {

  private static final int CODES = 100_000_000;

  private final SecureRandom random = new SecureRandom();
  private final Seal seal;

  Hashes(@Value("${rightsdesk.secret}") String secret) {
    this.seal = new Seal(secret);
  }

  /** 256 random bits, Base64url without padding. */
  String newToken() {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** Eight random digits. */
  String newCode() {
    return "%08d".formatted(random.nextInt(CODES));
  }

  /** @param use what the secret opens, so that the same text has another hash elsewhere */
  String of(String use, String secret) {
    return seal.hex(use + " " + secret);
  }

  static boolean same(String one, String other) {
    return Seal.isSame(one, other);
  }
}
