package org.rightsdesk.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that come with the program, in the order in which a glyph is looked for, and what they can print. */
class Fonts {

  private static final int REPLACEMENT = 0xFFFD;

  private static final int TABLES = 4;
  private static final int DIRECTORY = 12;
  private static final int ENTRY = 16;
  private static final int GSUB = 0x47535542;
  private static final int UNUSED = 0x78787878;

  private record Face(String file, String family, int weight, byte[] bytes) {}

  private final List<Face> faces =
      List.of(
          face("NotoSans-Regular.ttf", "Noto Sans", 400),
          face("NotoSans-Bold.ttf", "Noto Sans", 700),
          face("NotoSansArabic-Regular.ttf", "Noto Sans Arabic", 400),
          face("NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", 400),
          face("DroidSansFallbackFull.ttf", "Droid Sans Fallback", 400));
  private final BitSet printable = printable();

  void addTo(PdfRendererBuilder builder) {
    for (Face face : faces) {
      builder.useFont(
          () -> new ByteArrayInputStream(face.bytes()), face.family(), face.weight(), FontStyle.NORMAL, true);
    }
  }

  boolean canPrint(String text) {
    return text.codePoints().filter(PrintableText::needsGlyph).allMatch(printable::get);
  }

  String replaceUnprintable(String text) {
    StringBuilder replaced = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> PrintableText.needsGlyph(c) && !printable.get(c) ? REPLACEMENT : c)
        .forEach(replaced::appendCodePoint);
    return replaced.toString();
  }

  private BitSet printable() {
    List<BitSet> regular = new ArrayList<>();
    for (Face face : faces) {
      if (face.weight() == 400) {
        regular.add(glyphs(face));
      }
    }
    BitSet all = new BitSet();
    regular.forEach(all::or);
    return all;
  }

  private static BitSet glyphs(Face face) {
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      BitSet glyphs = new BitSet();
      for (int codePoint = 0; codePoint <= 0x2FFFF; codePoint++) {
        if (cmap.getGlyphId(codePoint) != 0) {
          glyphs.set(codePoint);
        }
      }
      return glyphs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Face face(String file, String family, int weight) {
    return new Face(file, family, weight, withoutSubstitutions(Resources.bytes("fonts/" + file)));
  }

  /**
   * Takes the table of glyph substitutions out of the font's directory (OpenType, "GSUB"). The PDF library would compile
   * a regular expression for every line of text to apply it, which takes longer than all the rest; letters are joined
   * before, by the support for right-to-left scripts.
   */
  private static byte[] withoutSubstitutions(byte[] font) {
    ByteBuffer directory = ByteBuffer.wrap(font);
    int tables = directory.getShort(TABLES);
    for (int at = DIRECTORY; at < DIRECTORY + tables * ENTRY; at += ENTRY) {
      if (directory.getInt(at) == GSUB) {
        directory.putInt(at, UNUSED);
      }
    }
    return font;
  }
}
