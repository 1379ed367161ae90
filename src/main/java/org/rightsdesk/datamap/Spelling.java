package org.rightsdesk.datamap;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When two spellings are one name, or one address: case, accents, apostrophes, hyphens and the order of the parts play
 * no role. Scripts other than Latin are compared as they are.
 */
final class Spelling {

  /** Letters that are no base letter with an accent, and what they are written as. */
  private static final Map<Character, String> LETTERS = new LinkedHashMap<>();

  private static final Map<Character, String> UMLAUTS = Map.of('ä', "ae", 'ö', "oe", 'ü', "ue", 'å', "aa", 'ø', "oe");
  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "rev", "herr", "frau");
  private static final Set<String> GENERATIONS = Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv");
  private static final String DROPPED = "'’‘ʼ`´";

  static {
    LETTERS.put('þ', "th");
    LETTERS.put('ð', "d");
    LETTERS.put('ß', "ss");
    LETTERS.put('æ', "ae");
    LETTERS.put('œ', "oe");
    LETTERS.put('ø', "o");
    LETTERS.put('ł', "l");
    LETTERS.put('đ', "d");
    LETTERS.put('ı', "i");
    LETTERS.put('ħ', "h");
  }

  /** How alike two names are. */
  enum Likeness {
    SAME,
    /** One has a part more than the other, and at least two in common. */
    SIMILAR,
    /** One has only the first letter where the other has the word, and at least one word in common. */
    INITIALS,
    OTHER,
    /** One of them is not there. */
    UNKNOWN
  }

  private Spelling() {}

  static Likeness names(String one, String other) {
    if (one.isBlank() || other.isBlank()) {
      return Likeness.UNKNOWN;
    }
    Likeness plain = compare(words(one, false), words(other, false));
    if (plain == Likeness.SAME) {
      return plain;
    }
    Likeness best = plain;
    for (boolean left : new boolean[] {true, false}) {
      Likeness spelledOut = compare(words(one, left), words(other, !left));
      best = spelledOut.compareTo(best) < 0 ? spelledOut : best;
    }
    return best;
  }

  private static Likeness compare(List<String> one, List<String> other) {
    List<String> a = withoutTitles(one);
    List<String> b = withoutTitles(other);
    String generationA = generation(a);
    String generationB = generation(b);
    if (!generationA.isEmpty() && !generationB.isEmpty() && !generationA.equals(generationB)) {
      return Likeness.OTHER;
    }
    List<String> plainA = a.stream().filter(word -> !word.equals(generationA)).toList();
    List<String> plainB = b.stream().filter(word -> !word.equals(generationB)).toList();
    boolean same =
        sorted(plainA).equals(sorted(plainB)) || String.join("", plainA).equals(String.join("", plainB));
    if (same) {
      return generationA.equals(generationB) ? Likeness.SAME : Likeness.SIMILAR;
    }
    Set<String> common = new HashSet<>(plainA);
    common.retainAll(plainB);
    boolean oneHoldsTheOther = common.size() >= Math.min(plainA.size(), plainB.size());
    if (common.size() >= 2 && oneHoldsTheOther) {
      return Likeness.SIMILAR;
    }
    boolean initials = isShortOf(plainA, plainB, common) || isShortOf(plainB, plainA, common);
    return initials ? Likeness.INITIALS : Likeness.OTHER;
  }

  private static boolean isShortOf(List<String> brief, List<String> full, Set<String> common) {
    return !common.isEmpty()
        && brief.stream().anyMatch(word -> word.length() == 1)
        && brief.stream()
            .filter(word -> !common.contains(word))
            .allMatch(word -> word.length() == 1 && full.stream().anyMatch(other -> other.startsWith(word)));
  }

  private static String generation(List<String> words) {
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    if (words.size() < 3 || !GENERATIONS.contains(last)) {
      return "";
    }
    return last;
  }

  private static List<String> withoutTitles(List<String> words) {
    int from = 0;
    while (words.size() - from > 1 && TITLES.contains(words.get(from))) {
      from++;
    }
    return words.subList(from, words.size());
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  /** The words of a text in folded letters. */
  static List<String> words(String text) {
    return words(text, false);
  }

  private static List<String> words(String text, boolean umlautsSpelledOut) {
    return Arrays.stream(fold(text, umlautsSpelledOut).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** Folded letters and digits, one blank between words. */
  static String fold(String text) {
    return fold(text, false);
  }

  private static String fold(String text, boolean umlautsSpelledOut) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (char letter : lower.toCharArray()) {
      if (umlautsSpelledOut && UMLAUTS.containsKey(letter)) {
        folded.append(UMLAUTS.get(letter));
      } else if (LETTERS.containsKey(letter)) {
        folded.append(LETTERS.get(letter));
      } else if (DROPPED.indexOf(letter) < 0) {
        folded.append(letter);
      }
    }
    String plain = Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    return plain.replaceAll("[^\\p{L}\\p{N}\\p{So}]+", " ").strip();
  }

  /** Capitals without blanks, as postcodes are compared. */
  static String squash(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "");
  }

  /** Groups of words; a name that is the same or similar holds all words of one of them. */
  static List<List<WordPattern>> namePatterns(String name) {
    List<String> words =
        withoutTitles(rawWords(name)).stream()
            .filter(word -> !GENERATIONS.contains(fold(word)))
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
            .limit(3)
            .toList();
    if (words.size() == 1) {
      return List.of(List.of(new WordPattern(parts(words.get(0)), true)));
    }
    List<List<WordPattern>> groups = new ArrayList<>();
    for (int one = 0; one < words.size(); one++) {
      for (int other = one + 1; other < words.size(); other++) {
        groups.add(
            List.of(new WordPattern(parts(words.get(one)), false), new WordPattern(parts(words.get(other)), false)));
      }
    }
    return groups;
  }

  private static List<String> rawWords(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String kept = lower.chars().filter(c -> DROPPED.indexOf(c) < 0).mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining());
    return Arrays.stream(kept.split("[^\\p{L}\\p{M}\\p{N}\\p{So}]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Cuts a word after each letter after which another may be written or not: u in mueller, t in thor, s in strasse. */
  private static List<String> parts(String word) {
    if (word.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      String folded = fold(String.valueOf(letter));
      if (folded.isEmpty()) {
        continue;
      }
      String two = at + 1 < word.length() ? word.substring(at, at + 2) : "";
      boolean pair = List.of("th", "ss", "ae", "oe", "ue", "aa").contains(two);
      boolean open = pair || folded.length() > 1 || UMLAUTS.containsKey(letter);
      part.append(folded.charAt(0));
      if (open) {
        parts.add(part.toString());
        part.setLength(0);
        at += pair ? 1 : 0;
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /**
   * Letters with an accent and what a database has to put in their place, both as one text: the letter at a place of
   * the first becomes that of the second.
   *
   * @param gone takes the place of what is dropped
   */
  static String[] accents(char gone) {
    StringBuilder from = new StringBuilder("-‐‑–.,");
    StringBuilder to = new StringBuilder("      ");
    for (int code = 0xC0; code <= 0x1EFF; code = code == 0x24F ? 0x1E00 : code + 1) {
      String folded = fold(String.valueOf((char) code));
      if (!folded.isEmpty() && folded.charAt(0) != code && folded.charAt(0) < 0x80) {
        from.append((char) code);
        to.append(folded.charAt(0));
      }
    }
    from.append(DROPPED);
    for (char mark = 0x300; mark <= 0x36F; mark++) {
      from.append(mark);
    }
    to.append(String.valueOf(gone).repeat(from.length() - to.length()));
    return new String[] {from.toString(), to.toString()};
  }
}
