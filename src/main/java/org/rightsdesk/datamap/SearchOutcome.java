package org.rightsdesk.datamap;

/** What came of asking a system. */
public enum SearchOutcome {
  /** The system was searched; what was found is stored, which may be nothing. */
  SEARCHED,
  /** No connector reaches it: a locator has to look and say what was found. */
  NEEDS_A_PERSON
}
