package org.rightsdesk.datamap;

/** What came of writing one value into one row. */
public enum WriteResult {
  /** The row had the old value and has the new one now. */
  WRITTEN,
  /** The row had the new value before. */
  ALREADY_SO,
  /** The row has neither: somebody else changed it. Nothing was written. */
  CHANGED_MEANWHILE,
  /** There is no such row any more. */
  GONE,
  /** No connector may write there, or the system does not take the value. Nothing was written. */
  NEEDS_A_PERSON
}
