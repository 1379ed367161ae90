package org.rightsdesk.correspondence;

/** The letters that we write. The words of each stand in {@code templates/letters/}, in a file of the same name. */
public enum LetterKind {
  /** It is here, what happens, when, and what we may need. */
  ACKNOWLEDGEMENT("We have your request"),
  /** One letter for all that we need: the fee, the proof, or both. */
  FEE_AND_PROOF("What we need from you"),
  FEE_REMINDER("The fee for your request"),
  /** Part of the fee came in. */
  BALANCE_DUE("The rest of the fee"),
  /** Money went back: too much came in, or none was due. */
  FEE_REFUNDED("We have sent money back to you"),
  CHEQUE_RETURNED("Your cheque came back from the bank"),
  FEE_LAPSED("We have closed your request: the fee did not reach us"),
  /** Money came after the request had been closed for want of the fee; says what is still needed, if anything is. */
  TAKEN_UP("We have taken your request up again"),
  PROOF_REMINDER("We still need to know that it is you"),
  /** What came in was not enough. */
  PROOF_AGAIN("We need something more to know that it is you"),
  IDENTITY_LAPSED("We have closed your request: we do not know that it is you"),
  IDENTITY_REFUSED("We have closed your request: what reached us does not show that it is you"),
  /** One of the systems answers late; the day for the answer stays. */
  SOURCE_DELAYED("How your request is getting on"),
  /** The answer takes longer, as the law allows; leaves inside the first period. */
  EXTENSION("We need longer for our answer"),
  /** The day for the answer has passed without one. */
  DELAY_APOLOGY("Our answer is late"),
  ANSWER_READY("The answer to your request"),
  COLLECTION_REMINDER("Your answer is waiting for you"),
  /** The time for collecting ran out; offers to send the answer by post. */
  COLLECTION_EXPIRED("Your answer was not collected"),
  WITHDRAWN("You took your request back"),
  /** To the address on file before: somebody wants to change how the person is reached, or where money goes. */
  CORRECTION_WARNING("A change of your details: is it you who asks?"),
  CORRECTED("We have corrected your data"),
  /** Accepted in part, or not possible everywhere. */
  PARTLY_CORRECTED("What we have corrected, and what not"),
  CORRECTION_REFUSED("We have not made the correction that you asked for"),
  /** The person's own words stand beside the records now. */
  NOTE_ATTACHED("Your note stands beside your data"),
  /** The old value came back, and the request is taken up again. */
  CORRECTION_UNDONE("We correct your data again"),
  /** The link to the page of the request, for somebody who lost it. */
  PAGE_LINK("The page of your request"),
  /** The one-time code that opens the answer. */
  CODE("Your code"),
  /** By ourselves, to the address that we hold, because a proof looks forged; with a link. */
  DOUBT("Is it you who asks?"),
  /** The link to an address that we hold, which the person asked for. */
  LINK("Is it you who asks?");

  private final String title;

  LetterKind(String title) {
    this.title = title;
  }

  /** What the letter is called, for its reader and for staff; nothing about the person. */
  public String title() {
    return title;
  }

  /** Whether it ends the request without all that was asked for; then it says how to have that looked at again. */
  public boolean isClosing() {
    return switch (this) {
      case FEE_LAPSED, IDENTITY_LAPSED, IDENTITY_REFUSED, WITHDRAWN, COLLECTION_EXPIRED, PARTLY_CORRECTED,
          CORRECTION_REFUSED -> true;
      default -> false;
    };
  }

  /** Whether it may only go to an address that is on file or proven, never to one that was merely typed. */
  boolean needsProvenAddress() {
    return this == ANSWER_READY || this == CODE || this == DOUBT || this == LINK;
  }

  /** Whether it speaks of a correction, so that there has to be one. */
  boolean isAboutCorrection() {
    return switch (this) {
      case CORRECTION_WARNING, CORRECTED, PARTLY_CORRECTED, CORRECTION_REFUSED, NOTE_ATTACHED, CORRECTION_UNDONE -> true;
      default -> false;
    };
  }

  String template() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
