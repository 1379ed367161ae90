package org.rightsdesk.correction;

/** What became of writing to one system. */
public enum WriteOutcome {
  DONE,
  /** No connector can write there: somebody has to. */
  NEEDS_A_PERSON,
  /** A value is neither the old nor the new one: staff have to look again. */
  CHANGED_MEANWHILE
}
