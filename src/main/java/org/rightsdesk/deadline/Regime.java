package org.rightsdesk.deadline;

/** The law, or the promise, under which a request is answered. */
public enum Regime {
  /** Data Protection Act 1998: requests from the UK before 25 May 2018. */
  UK_DPA1998("the Data Protection Act 1998"),
  /** UK GDPR before section 76 of the Data (Use and Access) Act 2025: until 4 February 2026. */
  UK_GDPR_PRE_DUAA("the UK GDPR"),
  /** UK GDPR with Article 12A, from 5 February 2026. */
  UK_GDPR("the UK GDPR"),
  EU_GDPR("the EU General Data Protection Regulation"),
  US_CA("the California Consumer Privacy Act"),
  /** Another state of the USA with a privacy law in force; which one says {@link TimeRule#lawName()}. */
  US_STATE("the privacy law of your state"),
  /** Another country with a privacy law in force; which one says {@link TimeRule#lawName()}. */
  OTHER_LAW("the privacy law of your country"),
  /** We do not know where the person lives, so the most protective rule is kept. */
  RESIDENCE_UNKNOWN("the most protective rule"),
  /** No law binds us: the published privacy policy promises the rights of the Data Protection Act 1998 to everybody. */
  POLICY_PROMISE("our published privacy policy");

  private final String inWords;

  Regime(String inWords) {
    this.inWords = inWords;
  }

  /** As it is named inside a sentence. */
  public String inWords() {
    return inWords;
  }

  /**
   * Under which of these a law stands.
   *
   * @param law its code in the tables, such as {@code US_VA}
   */
  public static Regime ofLaw(String law) {
    return switch (law) {
      case "UK_DPA1998", "UK_GDPR_PRE_DUAA", "UK_GDPR", "EU_GDPR", "US_CA", "POLICY_PROMISE" -> valueOf(law);
      case "UNKNOWN", TimeRules.STRICTEST -> RESIDENCE_UNKNOWN;
      default -> law.startsWith("US_") ? US_STATE : OTHER_LAW;
    };
  }
}
