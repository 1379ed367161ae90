package org.rightsdesk.pack;

/** Where the answer is. */
public enum DeliveryState {
  NOT_BUILT,
  /** Ready, and nobody has fetched it yet. */
  AWAITED,
  /** Downloaded at least once. */
  COLLECTED,
  /** Handed to the post. */
  POSTED,
  /** Nobody fetched it in time; it can still be posted. */
  EXPIRED
}
