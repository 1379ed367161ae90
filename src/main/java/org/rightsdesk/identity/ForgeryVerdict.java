package org.rightsdesk.identity;

/** What a manager decided about a proof that looks forged. */
public enum ForgeryVerdict {
  /** Somebody else asks in the person's name, as far as can be told: nothing is given out, and it is an incident. */
  REFUSE,
  /** It is not shown that it is forged: the person is asked for something else. */
  ASK_AGAIN
}
