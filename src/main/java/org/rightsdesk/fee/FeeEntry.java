package org.rightsdesk.fee;

/** What a member of staff wrote down about a fee. */
public enum FeeEntry {
  PAID_IN_FULL,
  /** A balance remains; the clock has not started. */
  PART_PAID,
  WAIVED
}
