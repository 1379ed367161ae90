package org.rightsdesk.document;

import java.text.Normalizer;

/** Text as it may go into a document: NFC, and nothing invisible that could break it or turn it round. */
final class PrintableText {

  private PrintableText() {}

  static String tidy(String text) {
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder kept = new StringBuilder(nfc.length());
    nfc.codePoints().filter(PrintableText::mayStay).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** What takes no ink needs no glyph. */
  static boolean needsGlyph(int codePoint) {
    return codePoint > ' ' && !Character.isWhitespace(codePoint) && Character.getType(codePoint) != Character.FORMAT;
  }

  private static boolean mayStay(int codePoint) {
    if (codePoint == '\n' || codePoint == '\t') {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      // Joiners, marks of direction and overrides: the fonts have no glyphs, and overrides can show a name backwards.
      case Character.FORMAT -> false;
      default -> codePoint != 0xFFFE && codePoint != 0xFFFF && !isVariationSelector(codePoint);
    };
  }

  private static boolean isVariationSelector(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }
}
