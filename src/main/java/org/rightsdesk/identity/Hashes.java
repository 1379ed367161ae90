package org.rightsdesk.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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
  private final SecretKeySpec key;

  Hashes(@Value("${rightsdesk.secret}") String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
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
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal((use + " " + secret).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
