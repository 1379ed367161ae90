package org.rightsdesk.deadline;

/** Why an answer should take longer. */
public enum ExtensionGround {
  COMPLEXITY("the request is complex"),
  NUMBER_OF_REQUESTS("the person has made several requests"),
  /** Others have to be asked first, or working on it would disturb the work of the house. */
  CONSULTATION("others have to be asked first"),
  WORKLOAD("there is too much work"),
  FAILED_SYSTEM("a system failed");

  private final String inWords;

  ExtensionGround(String inWords) {
    this.inWords = inWords;
  }

  /** As it is said after “because”. */
  public String inWords() {
    return inWords;
  }

  /** Our workload and our systems are never the person's concern; under the UK and the EU GDPR only the first two count. */
  boolean isAcceptedBy(ExtensionRule.Grounds grounds) {
    return switch (this) {
      case COMPLEXITY, NUMBER_OF_REQUESTS -> true;
      case CONSULTATION -> grounds != ExtensionRule.Grounds.COMPLEXITY_OR_NUMBER;
      case WORKLOAD, FAILED_SYSTEM -> false;
    };
  }
}
