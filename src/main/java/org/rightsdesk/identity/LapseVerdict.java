package org.rightsdesk.identity;

/** What a manager decided when no proof came for a month. */
public enum LapseVerdict {
  CLOSE_CASE,
  KEEP_WAITING
}
