package org.rightsdesk.correspondence;

/** Where a letter stands. */
public enum LetterState {
  /** A mail that waits to be sent. */
  QUEUED,
  /** The mail server took it. */
  SENT,
  /** A letter that waits to be put into the post. */
  TO_POST,
  POSTED
}
