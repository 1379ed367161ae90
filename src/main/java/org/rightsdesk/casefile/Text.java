package org.rightsdesk.casefile;

import java.text.Normalizer;

/** Tidies text that people typed: NFC, no control characters, no blanks around it. */
final class Text {

  private Text() {}

  static String tidy(String typed) {
    if (typed == null) {
      return "";
    }
    String nfc = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(nfc.length());
    nfc.codePoints()
        .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString().strip();
  }

  static String oneLine(String typed, String what) {
    String text = tidy(typed).replaceAll("\\s+", " ");
    return required(text, what);
  }

  static String lines(String typed, String what) {
    return required(tidy(typed), what);
  }

  private static String required(String text, String what) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("There is no " + what.replaceFirst("^an? ", "") + ".");
    }
    return text;
  }
}
