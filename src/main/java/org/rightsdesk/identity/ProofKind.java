package org.rightsdesk.identity;

/** What a proof is. */
public enum ProofKind {
  LINK("The link that we sent to the address on file"),
  ANSWERS("Answers that match what we hold"),
  PASSPORT("Passport"),
  IDENTITY_CARD("Identity card"),
  DRIVING_LICENCE("Driving licence"),
  RESIDENCE_PERMIT("Residence permit"),
  /** A utility bill, a letter from an authority, a card with a name: for those who have no photo ID. */
  OTHER_DOCUMENT("Another document"),
  KNOWN_CORRESPONDENCE("Letter from, or call back to, the address or number that we hold"),
  /** Counts only where no document is needed. */
  CARRIED_OVER("Shown a short time ago in another request of the same person");

  private final String inWords;

  ProofKind(String inWords) {
    this.inWords = inWords;
  }

  public String inWords() {
    return inWords;
  }

  boolean isDocument() {
    return isForStaff() && this != KNOWN_CORRESPONDENCE;
  }

  /** Whether a member of staff has to look at it. */
  public boolean isForStaff() {
    return this != LINK && this != ANSWERS && this != CARRIED_OVER;
  }
}
