package org.rightsdesk.portal;

/** The cards of the test checkout. */
enum TestCard {
  ACCEPTED("Test card that works", "The fee counts as paid at once."),
  DECLINED("Test card that is declined", "Nothing is paid, and you can try again.");

  private final String words;
  private final String outcome;

  TestCard(String words, String outcome) {
    this.words = words;
    this.outcome = outcome;
  }

  public String getWords() {
    return words;
  }

  /** What follows from choosing it. */
  public String getOutcome() {
    return outcome;
  }
}
