package org.rightsdesk.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Derives the secret in a mailed link from the case number: HMAC-SHA-256 (RFC 2104) with the application's secret,
 * Base64url without padding. Nothing is stored, so nothing can be stolen from the database.
 */
@Component
class PageSecrets {

  private final SecretKeySpec key;

  PageSecrets(@Value("${rightsdesk.secret}") String secret) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  String of(CaseRef ref) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] tag = mac.doFinal(("case page " + ref.value()).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  boolean matches(CaseRef ref, String secret) {
    byte[] given = (secret == null ? "" : secret).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(of(ref).getBytes(StandardCharsets.UTF_8), given);
  }
}
