package org.rightsdesk.casefile;

/** Where a case stands, in the words that the person may see. */
public enum CaseState {
  RECEIVED,
  /** Waiting for the person: proof of identity, the fee, or both. */
  WAITING_FOR_YOU,
  IN_PROGRESS,
  BEING_CHECKED,
  /** The answer is there to be collected, or is in the post. */
  SENT,
  CLOSED
}
