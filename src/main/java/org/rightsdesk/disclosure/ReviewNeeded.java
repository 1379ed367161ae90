package org.rightsdesk.disclosure;

/** What kind of review the found data need. */
public enum ReviewNeeded {
  /** No row was found at all: the answer is nil, and somebody still has to approve it. */
  NOTHING_FOUND,
  /** For every row it is clear whose it is. */
  CLEAR,
  /** Of at least one row a person has to say whose it is. */
  DOUBTFUL
}
