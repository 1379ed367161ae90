package org.rightsdesk.demo;

import java.util.Locale;
import org.rightsdesk.casefile.Seal;

/** The mark that the marketing system keeps of an address that must not be written to: a keyed hash, so nobody can read it back. */
final class SuppressionMark {

  private final Seal seal;

  SuppressionMark(String key) {
    this.seal = new Seal(key);
  }

  /** The mark of an e-mail address; capitals, dots before the @ and what follows a plus make no difference. */
  String ofEmail(String address) {
    String lower = address.strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    String local = lower.substring(0, at);
    int plus = local.indexOf('+');
    String kept = plus < 0 ? local : local.substring(0, plus);
    return seal.hex(kept.replace(".", "") + lower.substring(at));
  }

  /** The mark of a number that is written with a plus and the country's number, without blanks. */
  String ofPhone(String e164) {
    return seal.hex(e164);
  }
}
