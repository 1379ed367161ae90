package org.rightsdesk.fee;

/** What became of a refund. */
public enum RefundEntry {
  PAID_BACK,
  /** Nothing is to be paid back any more: the payment itself was returned by the bank. */
  NOT_OWED
}
