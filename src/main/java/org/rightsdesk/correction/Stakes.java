package org.rightsdesk.correction;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rightsdesk.datamap.DataMap;
import org.rightsdesk.datamap.FoundField;

/** Tells from a value, or from the kind of its field, what is at stake. In doubt it is more. */
final class Stakes {

  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}");
  private static final Pattern BANK_WORDS =
      Pattern.compile("\\b(iban|bic|swift|sort\\s?code|account\\s?(number|no)|bank|card\\s?number)\\b");
  private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(\\s?[A-Z0-9]{4}){2,7}(\\s?[A-Z0-9]{1,4})?\\b");
  private static final Pattern SORT_CODE = Pattern.compile("(?<![\\d-])\\d{2}-\\d{2}-\\d{2}(?![\\d-])");
  private static final Pattern RUN = Pattern.compile("(?<![\\p{L}\\d])\\+?\\(?\\d[\\d\\s()./-]*\\d");
  private static final Pattern NO_NUMBER =
      Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./ -]\\d{1,2}[./ -]\\d{4}|\\d{5}-\\d{4}");
  private static final int SHORTEST_PHONE = 7;
  private static final int LONGEST_PHONE = 15;

  private Stakes() {}

  /** By both values, and by the field in which the person saw the wrong one. */
  static Stake of(CorrectionProposal proposal, DataMap dataMap) {
    String wrong = proposal.wrongValue().value();
    Stake byLook = of(wrong).orMore(of(proposal.rightValue().value()));
    if (proposal.aboutCase().isEmpty() || proposal.item().isEmpty()) {
      return byLook;
    }
    return dataMap.found(proposal.aboutCase().get()).stream()
        .filter(row -> row.id().equals(proposal.item().get()))
        .flatMap(row -> row.fields().stream())
        .filter(field -> field.value().strip().equalsIgnoreCase(wrong))
        .map(FoundField::categories)
        .map(Stakes::ofCategories)
        .reduce(byLook, Stake::orMore);
  }

  static Stake of(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    boolean bank =
        BANK_WORDS.matcher(small).find()
            || IBAN.matcher(value.toUpperCase(Locale.ROOT)).find()
            || SORT_CODE.matcher(value).find()
            || RUN.matcher(value).results().anyMatch(run -> digits(run) > LONGEST_PHONE);
    if (bank) {
      return Stake.BANK_DETAILS;
    }
    boolean contact = EMAIL.matcher(small).find() || RUN.matcher(value).results().anyMatch(Stakes::mayBeAPhone);
    return contact ? Stake.CONTACT_DETAILS : Stake.USUAL;
  }

  /**
   * Where postal addresses may stand too, the field tells nothing, and the value has to.
   *
   * @param categories fideslang categories of a field
   */
  static Stake ofCategories(Collection<String> categories) {
    if (categories.stream().anyMatch(c -> c.matches("user\\.(financial|payment)\\..*(bank|account|card).*"))) {
      return Stake.BANK_DETAILS;
    }
    boolean contact =
        categories.stream().anyMatch(c -> c.matches("user\\.contact\\.(email|phone_number|fax_number)(\\..*)?"));
    boolean postal = categories.stream().anyMatch(c -> c.matches("user\\.contact(\\.address(\\..*)?)?"));
    return contact && !postal ? Stake.CONTACT_DETAILS : Stake.USUAL;
  }

  private static boolean mayBeAPhone(MatchResult run) {
    return digits(run) >= SHORTEST_PHONE && !NO_NUMBER.matcher(run.group().strip()).matches();
  }

  private static long digits(MatchResult run) {
    return run.group().chars().filter(Character::isDigit).count();
  }
}
