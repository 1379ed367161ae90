package org.rightsdesk.datamap;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rightsdesk.casefile.Personal;
import org.rightsdesk.datamap.MapField.Identity;
import org.rightsdesk.datamap.Spelling.Likeness;

/**
 * A value that somebody says is wrong, and where it stands. It is compared as values of its kind are: e-mail addresses
 * without regard to capitals, numbers of telephones in any spelling, days however they are written, names and addresses
 * without regard to accents, capitals and punctuation. A name or an address may have it as a part, in whole words.
 */
@Personal
final class WrongValue {

  private static final int SHORTEST_PART = 3;
  private static final String E164 = "\\+\\d+";
  private static final String ISO_DAY = "\\d{4}-\\d{2}-\\d{2}";

  private final String typed;
  private final String region;
  private final Phones phones;

  /** @param region the country whose telephone numbers need no country code, ISO 3166-1 alpha-2, or empty */
  WrongValue(String typed, String region, Phones phones) {
    this.typed = typed.strip();
    this.region = region;
    this.phones = phones;
  }

  /** What can have a value as a part. */
  enum Nature {
    NAME,
    ADDRESS
  }

  /** Where in what is held: all of it, or a part. */
  record Span(int from, int to, boolean whole) {}

  static Set<Nature> natures(MapField field) {
    Set<Nature> natures = EnumSet.noneOf(Nature.class);
    List<String> categories = field.description().categories();
    if (field.identity().filter(Identity.NAME::equals).isPresent() || categories.stream().anyMatch(c -> is(c, "user.name"))) {
      natures.add(Nature.NAME);
    }
    boolean address = field.identity().filter(Identity.POSTAL_ADDRESS::equals).isPresent();
    if (address || categories.stream().anyMatch(c -> c.equals("user.contact") || is(c, "user.contact.address"))) {
      natures.add(Nature.ADDRESS);
    }
    return natures;
  }

  private static boolean is(String category, String beginning) {
    return category.equals(beginning) || category.startsWith(beginning + ".");
  }

  /** Where the field has it, if it does. */
  Optional<Span> in(MapField field, String held) {
    if (typed.isEmpty() || held.isBlank() || field.dataType().equals("boolean")) {
      return Optional.empty();
    }
    if (isWhole(field, held)) {
      return Optional.of(new Span(0, held.length(), true));
    }
    boolean divisible = !natures(field).isEmpty() && !isPlainContact(typed) && !isPlainContact(held);
    return divisible ? part(held) : Optional.empty();
  }

  private boolean isWhole(MapField field, String held) {
    if (typed.equals(held.strip())) {
      return true;
    }
    if (!field.isText()) {
      return isSameNumber(held);
    }
    if (isEmail(typed)) {
      return typed.equalsIgnoreCase(held.strip());
    }
    if (held.matches(ISO_DAY)) {
      return Dates.in(typed).stream().anyMatch(day -> held.equals(day.toString()));
    }
    if (isPhone(typed) && isPhone(held)) {
      return phones.same(typed, held, region);
    }
    Set<Nature> natures = natures(field);
    if (natures.isEmpty()) {
      return plain(typed).equals(plain(held));
    }
    String folded = letters(typed);
    boolean sameName = natures.contains(Nature.NAME) && Spelling.names(typed, held) == Likeness.SAME;
    return !folded.isEmpty() && (sameName || folded.equals(letters(held)));
  }

  private boolean isSameNumber(String held) {
    try {
      return typed.length() <= 40 && new BigDecimal(typed).compareTo(new BigDecimal(held.strip())) == 0;
    } catch (NumberFormatException otherwise) {
      return false;
    }
  }

  private static boolean isPlainContact(String text) {
    return isEmail(text) || isPhone(text);
  }

  private static boolean isEmail(String text) {
    return text.contains("@") && text.strip().chars().noneMatch(Character::isWhitespace);
  }

  private static boolean isPhone(String text) {
    return text.strip().matches("[+(]?[0-9 ()./-]{6,}") && Phones.digits(text).length() >= 7;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }

  private static String letters(String text) {
    return Spelling.fold(text).replace(" ", "");
  }

  /** The first place at which it stands in whole words, whatever stands between its letters. */
  private Optional<Span> part(String held) {
    String wanted = letters(typed);
    if (wanted.codePointCount(0, wanted.length()) < SHORTEST_PART) {
      return Optional.empty();
    }
    StringBuilder letters = new StringBuilder();
    List<Span> places = new ArrayList<>();
    for (int at = 0; at < held.length(); ) {
      int next = endOfLetter(held, at);
      for (char letter : letters(held.substring(at, next)).toCharArray()) {
        letters.append(letter);
        places.add(new Span(at, next, false));
      }
      at = next;
    }
    for (int at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
      int from = places.get(at).from();
      int to = places.get(at + wanted.length() - 1).to();
      if (!isLetter(held, from - 1) && !isLetter(held, to)) {
        return Optional.of(new Span(from, to, false));
      }
    }
    return Optional.empty();
  }

  /** A letter with the marks that stand on it. */
  private static int endOfLetter(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
  }

  /** Whether a text speaks of it anywhere. */
  boolean isMentioned(String text) {
    return !typed.isEmpty() && (plain(text).contains(plain(typed)) || part(text).isPresent());
  }

  /** What the field is to hold once the right value stands in place of this one, in the form in which it is held. */
  String corrected(MapField field, String held, String right) {
    String wanted = right.strip();
    Optional<Span> span = in(field, held);
    if (span.isPresent() && !span.get().whole()) {
      return held.substring(0, span.get().from()) + wanted + held.substring(span.get().to());
    }
    if (held.matches(ISO_DAY)) {
      return Dates.only(wanted).map(LocalDate::toString).orElse(wanted);
    }
    return held.matches(E164) && isPhone(wanted) ? phones.writtenLike(held, wanted, region) : wanted;
  }

  @Override
  public String toString() {
    return Personal.MASK;
  }
}
