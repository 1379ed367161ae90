package org.rightsdesk.disclosure;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.datamap.FoundField;
import org.rightsdesk.datamap.FoundRow;
import org.rightsdesk.disclosure.Answer.ReleasedField;
import org.rightsdesk.disclosure.Answer.ReleasedRow;

/** Makes the row that the person sees out of the row that was found. The text is made anew; nothing is just covered. */
final class Redactor {

  /** Stands where words were taken out. */
  static final String GAP = "[left out]";

  private Redactor() {}

  static ReleasedRow release(FoundRow row, ItemChoice choice) {
    List<ReleasedField> fields = row.fields().stream().map(field -> release(field, choice)).toList();
    boolean keyIsHidden =
        choice.redaction().words().stream().anyMatch(word -> pattern(word).matcher(nfc(row.rowKey())).find());
    return new ReleasedRow(keyIsHidden ? GAP : row.rowKey(), row.happenedOn(), fields);
  }

  /** Refuses a redaction that names a field or words that are not there: the reviewer meant something else. */
  static void check(FoundRow row, Redaction redaction) {
    if (redaction.isNothing()) {
      throw new NotAllowedNow("Say which fields or words to take out of the row, or choose another decision.");
    }
    for (String name : redaction.fields()) {
      if (row.fields().stream().noneMatch(field -> field.name().equals(name))) {
        throw new NotAllowedNow("The row has no field of that name. Choose from the fields that it has.");
      }
    }
    for (String word : redaction.words()) {
      if (row.fields().stream().noneMatch(field -> pattern(word).matcher(nfc(field.value())).find())) {
        throw new NotAllowedNow("Some of the words to take out do not stand in the row. Copy them from its text.");
      }
    }
  }

  private static ReleasedField release(FoundField field, ItemChoice choice) {
    if (field.neverDisclose()) {
      return new ReleasedField(field.name(), field.label(), "", field.explanation(), Optional.of(Ground.NEVER_SHOWN));
    }
    if (choice.treatment() != Treatment.REDACT) {
      return new ReleasedField(field.name(), field.label(), field.value(), field.explanation(), Optional.empty());
    }
    if (choice.redaction().fields().contains(field.name())) {
      return new ReleasedField(field.name(), field.label(), "", "", choice.ground());
    }
    String value = without(field.value(), choice.redaction().words());
    boolean changed = !value.equals(field.value());
    String explanation = without(field.explanation(), choice.redaction().words());
    return new ReleasedField(
        field.name(), field.label(), value, explanation, changed ? choice.ground() : Optional.empty());
  }

  private static String without(String text, List<String> words) {
    String kept = text;
    for (String word : words.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
      var found = pattern(word).matcher(nfc(kept));
      if (found.find()) {
        kept = found.replaceAll(java.util.regex.Matcher.quoteReplacement(GAP));
      }
    }
    return kept;
  }

  /** The words in any case; a blank fits any run of blanks, so that a line break hides nothing. */
  private static Pattern pattern(String word) {
    String[] parts = nfc(word).split("\\s+");
    StringBuilder pattern = new StringBuilder();
    for (String part : parts) {
      pattern.append(pattern.isEmpty() ? "" : "\\s+").append(Pattern.quote(part.toLowerCase(Locale.ROOT)));
    }
    return Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static String nfc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
