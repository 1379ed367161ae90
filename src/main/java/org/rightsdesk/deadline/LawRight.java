package org.rightsdesk.deadline;

import org.rightsdesk.casefile.Right;

/** What the law lets a person ask for, as the tables name it; more than what can be asked for here so far. */
public enum LawRight {
  ACCESS("a copy of what is held"),
  CORRECTION("correction"),
  ERASURE("erasure"),
  RESTRICTION("restriction"),
  PORTABILITY("data to take along"),
  OBJECTION("an objection"),
  MARKETING_OBJECTION("an objection to marketing"),
  AUTOMATED_DECISION("a decision made anew by a person"),
  CONSENT_WITHDRAWAL("withdrawal of consent"),
  COMPLAINT("a complaint"),
  OPT_OUT("an opt-out of sale and sharing"),
  LIMIT_USE("a limit on the use of sensitive data"),
  APPEAL("an appeal");

  private final String inWords;

  LawRight(String inWords) {
    this.inWords = inWords;
  }

  /** As it is named inside a sentence. */
  public String inWords() {
    return inWords;
  }

  public static LawRight of(Right right) {
    return valueOf(right.name());
  }
}
