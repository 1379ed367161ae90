package org.rightsdesk.deadline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A law by its code, as programs name it. Some codes name a right, or the confirmation of receipt, together with the law:
 * {@code US_CA_OPTOUT}, {@code UK_COMPLAINT}, {@code US_CA_ACK}.
 *
 * @param law as the tables know it
 * @param right what the code itself names, if it does
 * @param acknowledgement whether it is the confirmation of receipt that is asked for
 */
record LawCode(String law, Optional<LawRight> right, boolean acknowledgement, String recordType) {

  /** The kind of record that the company holds. */
  static final String GENERAL = "GENERAL";

  static final List<String> KNOWN =
      List.of(
          "UK_DPA1998", "POLICY_PROMISE", "UK_GDPR_PRE_DUAA", "UK_GDPR", "EU_GDPR", "UNKNOWN", "STRICTEST",
          "US_CA", "US_CO", "US_CT", "US_DE", "US_FL", "US_IA", "US_IN", "US_KY", "US_MD", "US_MN", "US_MT", "US_NE",
          "US_NH", "US_NJ", "US_OR", "US_RI", "US_TN", "US_TX", "US_UT", "US_VA",
          "AU", "BR", "CA_PIPEDA", "CA_QC", "CH", "IN", "JP", "KR", "NZ", "SG", "ZA");

  private static final Map<String, String> OTHER_NAMES = Map.of("UK", "UK_GDPR", "EU", "EU_GDPR", "CA", "CA_PIPEDA");

  private static final Map<String, LawRight> RIGHTS =
      Map.ofEntries(
          Map.entry("COMPLAINT", LawRight.COMPLAINT),
          Map.entry("OPTOUT", LawRight.OPT_OUT),
          Map.entry("OPT_OUT", LawRight.OPT_OUT),
          Map.entry("LIMIT", LawRight.LIMIT_USE),
          Map.entry("APPEAL", LawRight.APPEAL),
          Map.entry("CONSENT", LawRight.CONSENT_WITHDRAWAL),
          Map.entry("MARKETING", LawRight.MARKETING_OBJECTION),
          Map.entry("S7", LawRight.ACCESS),
          Map.entry("S10", LawRight.OBJECTION),
          Map.entry("S11", LawRight.MARKETING_OBJECTION),
          Map.entry("S12", LawRight.AUTOMATED_DECISION),
          Map.entry("NOTICE", LawRight.ACCESS),
          Map.entry("ACCESS", LawRight.ACCESS),
          Map.entry("KNOW", LawRight.ACCESS),
          Map.entry("CORRECTION", LawRight.CORRECTION),
          Map.entry("CORRECT", LawRight.CORRECTION),
          Map.entry("ERASURE", LawRight.ERASURE),
          Map.entry("DELETE", LawRight.ERASURE),
          Map.entry("CREDIT", LawRight.ACCESS),
          Map.entry("EDUCATION", LawRight.ACCESS));

  private static final Map<String, String> RECORDS = Map.of("CREDIT", "CREDIT_FILE", "EDUCATION", "EDUCATION");

  /** @throws RuleMissing if no law has that code */
  static LawCode of(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    Optional<String> law = law(upper);
    if (law.isPresent()) {
      return new LawCode(law.get(), Optional.empty(), false, GENERAL);
    }
    for (int at = upper.lastIndexOf('_'); at > 0; at = upper.lastIndexOf('_', at - 1)) {
      Optional<String> first = law(upper.substring(0, at));
      String rest = upper.substring(at + 1);
      if (first.isPresent() && rest.equals("ACK")) {
        return new LawCode(first.get(), Optional.empty(), true, GENERAL);
      }
      if (first.isPresent() && RIGHTS.containsKey(rest)) {
        return new LawCode(first.get(), Optional.of(RIGHTS.get(rest)), false, RECORDS.getOrDefault(rest, GENERAL));
      }
    }
    throw new RuleMissing(
        "There is no law with the code “" + code + "”. The codes are " + String.join(", ", new TreeSet<>(KNOWN)) + ".");
  }

  private static Optional<String> law(String code) {
    String name = OTHER_NAMES.getOrDefault(code, code);
    return Optional.of(name).filter(KNOWN::contains);
  }
}
