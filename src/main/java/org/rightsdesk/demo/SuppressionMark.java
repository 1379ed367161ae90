package org.rightsdesk.demo;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The mark that the marketing system keeps of an address that must not be written to: a keyed hash, so nobody can read it back. */
final class SuppressionMark {

  private final byte[] key;

  SuppressionMark(String key) {
    this.key = key.getBytes(StandardCharsets.UTF_8);
  }

  /** The mark of an e-mail address; capitals, dots before the @ and what follows a plus make no difference. */
  String ofEmail(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String local = lower.substring(0, at);
    int plus = local.indexOf('+');
    String kept = plus < 0 ? local : local.substring(0, plus);
    return hash(kept.replace(".", "") + lower.substring(at));
  }

  /** The mark of a number that is written with a plus and the country's number, without blanks. */
  String ofPhone(String e164) {
    return hash(e164);
  }

  private String hash(String normalised) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(normalised.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256.", e);
    }
  }
}
