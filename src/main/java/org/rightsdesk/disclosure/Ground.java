package org.rightsdesk.disclosure;

import java.util.Optional;
import org.rightsdesk.deadline.Regime;

/** Why something is not shown, in words for the person, with the law behind it where there is one. */
public enum Ground {
  THIRD_PARTY(
      "It tells something about another person, who has not agreed that we show it, and it would not be fair to them to"
          + " show it without.",
      "section 7(4) of the Data Protection Act 1998",
      "Schedule 2, paragraph 16 of the Data Protection Act 2018",
      "Article 15(4) GDPR"),
  LEGAL_PRIVILEGE(
      "It is advice between us and our lawyers, which the law keeps confidential.",
      "Schedule 7, paragraph 10 of the Data Protection Act 1998",
      "Schedule 2, paragraph 19 of the Data Protection Act 2018",
      ""),
  NEVER_SHOWN(
      "It is a secret that protects an account or a system, such as a stored password. Showing it to anybody would do"
          + " harm.",
      "",
      "",
      ""),
  CRIME_AND_TAX(
      "Showing it would get in the way of preventing or finding a crime, or of collecting tax.",
      "section 29 of the Data Protection Act 1998",
      "Schedule 2, paragraph 2 of the Data Protection Act 2018",
      ""),
  MANAGEMENT_FORECAST(
      "It is part of a plan or forecast of our business, and showing it now would spoil the plan.",
      "Schedule 7, paragraph 5 of the Data Protection Act 1998",
      "Schedule 2, paragraph 22 of the Data Protection Act 2018",
      ""),
  NEGOTIATIONS(
      "It records what we intend in a negotiation with you, and showing it now would spoil the negotiation.",
      "Schedule 7, paragraph 7 of the Data Protection Act 1998",
      "Schedule 2, paragraph 23 of the Data Protection Act 2018",
      ""),
  CONFIDENTIAL_REFERENCE(
      "It is a reference that was given in confidence.",
      "Schedule 7, paragraph 1 of the Data Protection Act 1998",
      "Schedule 2, paragraph 24 of the Data Protection Act 2018",
      ""),
  /** It is about somebody else: not part of the answer, and not mentioned in it. */
  NOT_THIS_PERSON("It is about somebody else.", "", "", "");

  private final String inWords;
  private final String act1998;
  private final String act2018;
  private final String gdpr;

  Ground(String inWords, String act1998, String act2018, String gdpr) {
    this.inWords = inWords;
    this.act1998 = act1998;
    this.act2018 = act2018;
    this.gdpr = gdpr;
  }

  /** One or two whole sentences for the person. */
  public String inWords() {
    return inWords;
  }

  /** The section of law, as it stands inside a sentence; empty where we name none under that law. */
  public Optional<String> citation(Regime regime) {
    String citation =
        switch (regime) {
          case UK_DPA1998, POLICY_PROMISE -> act1998;
          case UK_GDPR, UK_GDPR_PRE_DUAA, RESIDENCE_UNKNOWN -> act2018;
          case EU_GDPR -> gdpr;
          case US_CA -> this == NEVER_SHOWN ? "section 7024 of the CCPA regulations (11 CCR 7024)" : "";
          case US_STATE, OTHER_LAW -> "";
        };
    return citation.isEmpty() ? Optional.empty() : Optional.of(citation);
  }
}
