package org.rightsdesk.fee;

/** How money reached us, or went back. */
public enum PaymentMethod {
  CHEQUE("Cheque"),
  TRANSFER("Bank transfer"),
  CASH("Cash"),
  POSTAL_ORDER("Postal order"),
  /** The marked test checkout; no money moves. */
  TEST_CHECKOUT("Online test checkout");

  private final String inWords;

  PaymentMethod(String inWords) {
    this.inWords = inWords;
  }

  public String inWords() {
    return inWords;
  }
}
