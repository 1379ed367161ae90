package org.rightsdesk.fee;

/** Where the fee of a case stands. */
public enum FeeState {
  /** No fee is asked for. */
  NOT_DUE,
  /** A fee is due and not, or not wholly, in. */
  DUE,
  SETTLED,
  WAIVED,
  /** It was not paid in time. */
  LAPSED
}
