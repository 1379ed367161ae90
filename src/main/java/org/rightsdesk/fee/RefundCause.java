package org.rightsdesk.fee;

/** Why money goes back. */
public enum RefundCause {
  OVERPAID("More came in than the fee"),
  NOT_DUE("Money came in that was not owed"),
  WAIVED("The fee was waived after part of it came in"),
  LAPSED("The request ended because the fee did not come in whole"),
  TOO_LATE("The money came too late to take the closed request up again"),
  WITHDRAWN("The request was withdrawn before anybody worked on it"),
  NOT_ANSWERED("The request was closed before anybody worked on it");

  private final String inWords;

  RefundCause(String inWords) {
    this.inWords = inWords;
  }

  public String inWords() {
    return inWords;
  }
}
