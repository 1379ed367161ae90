package org.rightsdesk.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret key, and what it makes of a text: HMAC-SHA-256 (RFC 2104) of its UTF-8, by which the text is known again without
 * being kept.
 */
public record Seal(String key) {

  private static final String HMAC = "HmacSHA256";

  /** In lower-case hexadecimal. */
  public String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }

  /** In Base64url without padding. */
  public String url(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(of(text));
  }

  /** Takes the same time wherever the two begin to differ. */
  public static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] of(String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256.", e);
    }
  }

  @Override
  public String toString() {
    return "•••";
  }
}
