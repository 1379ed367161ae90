package org.rightsdesk.datamap;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.MatchType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** When two spellings are one telephone number: +44 20 7946 0001, 020 7946 0001 and (020) 79460001 ext. 5 are. */
final class Phones {

  private static final int RUN = 7;
  private static final Pattern EXTENSION =
      Pattern.compile("\\s*(;?ext|x|#|extension|durchwahl)[.=:\\s]*\\d{1,8}\\s*$", Pattern.CASE_INSENSITIVE);

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

  /** International form, such as +442079460001. Without a country in the number, the region says which. */
  Optional<String> international(String number, String region) {
    return parse(number, region).map(parsed -> numbers.format(parsed, PhoneNumberFormat.E164));
  }

  /** International and national form, with blanks where people write them. */
  List<String> spellings(String number, String region) {
    return parse(number, region).stream()
        .flatMap(parsed -> Stream.of(PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL, PhoneNumberFormat.E164)
            .map(format -> numbers.format(parsed, format)))
        .toList();
  }

  /** The number in the form in which the other one is held: international, if that is so. */
  String writtenLike(String held, String number, String region) {
    Optional<PhoneNumber> other = held.matches("\\+\\d+") ? parse(held, region) : Optional.empty();
    return other
        .map(numbers::getRegionCodeForNumber)
        .flatMap(country -> international(number, country))
        .orElse(number);
  }

  /** Whether it may be a number that can be called. */
  boolean isPossible(String number) {
    return number.matches("[+0-9 ()./-]{7,32}")
        && parse(number, "").filter(numbers::isPossibleNumber).isPresent();
  }

  /** Digits that every spelling of the number holds in one run, if it has enough of them to be told from others. */
  Optional<String> run(String number, String region) {
    String digits =
        parse(number, region).map(parsed -> String.valueOf(parsed.getNationalNumber())).orElse(digits(number));
    return digits.length() < RUN ? Optional.empty() : Optional.of(digits.substring(digits.length() - RUN));
  }

  /** Whether both are one number; where one has no country, the national number decides. */
  boolean same(String one, String other, String region) {
    if (one.isBlank() || other.isBlank()) {
      return false;
    }
    Optional<PhoneNumber> parsed = parse(one, region);
    if (parsed.isEmpty()) {
      return digits(one).length() >= RUN && digits(one).equals(digits(other));
    }
    PhoneNumber known = new PhoneNumber().mergeFrom(parsed.get()).clearExtension();
    MatchType match = numbers.isNumberMatch(known, withoutExtension(other));
    return match == MatchType.EXACT_MATCH || match == MatchType.NSN_MATCH;
  }

  static String digits(String number) {
    return number.chars().filter(c -> c >= '0' && c <= '9').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static String withoutExtension(String number) {
    return EXTENSION.matcher(number).replaceFirst("");
  }

  private Optional<PhoneNumber> parse(String number, String region) {
    if (number.length() > 60) {
      return Optional.empty();
    }
    try {
      return Optional.of(numbers.parse(withoutExtension(number), region.isEmpty() ? "GB" : region));
    } catch (NumberParseException otherwise) {
      return Optional.empty();
    }
  }
}
