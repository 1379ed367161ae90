package org.rightsdesk.datamap;

/** What became of one try to write a value to one row. */
public enum WriteResult {
  WRITTEN,
  /** The new value stood there before: nothing was done. */
  ALREADY_SO,
  /** Neither the old value nor the new one stands there: nothing was done. */
  CHANGED_MEANWHILE,
  /** The row is not there any more. */
  GONE,
  /** No connector can write to the system. */
  NEEDS_A_PERSON
}
