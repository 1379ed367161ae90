package org.rightsdesk.datamap;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.rightsdesk.casefile.Seal;
import org.rightsdesk.datamap.MapField.Identity;

/**
 * The keyed hash under which the suppression register keeps an address: HMAC-SHA-256 in lower-case hexadecimal, over
 * the e-mail address in lower case without the dots and the "+…" of its local part, or over the number in international
 * form.
 */
final class KeyedHash {

  private final Seal seal;

  KeyedHash(String key) {
    this.seal = new Seal(key);
  }

  /** Nothing if there is no key, or if the identifier is of a kind that is never hashed. */
  Optional<String> of(Identifier identifier, Phones phones, String region) {
    if (seal.key().isEmpty()) {
      return Optional.empty();
    }
    if (identifier.kind() == Identity.EMAIL) {
      return Optional.of(seal.hex(normal(identifier.value())));
    }
    return identifier.kind() == Identity.PHONE_NUMBER
        ? phones.international(identifier.value(), region).map(seal::hex)
        : Optional.empty();
  }

  static String normal(String email) {
    String lower = Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    int at = lower.lastIndexOf('@');
    if (at < 0) {
      return lower;
    }
    String local = lower.substring(0, at);
    int tag = local.indexOf('+');
    return (tag < 0 ? local : local.substring(0, tag)).replace(".", "") + lower.substring(at);
  }
}
