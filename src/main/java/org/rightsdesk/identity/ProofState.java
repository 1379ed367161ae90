package org.rightsdesk.identity;

/** Where the proof of a case stands. */
public enum ProofState {
  NOT_NEEDED,
  AWAITED,
  /** Something came in that a member of staff has to look at. */
  TO_BE_LOOKED_AT,
  /** What came in looks forged; a manager looks into it. */
  DOUBTED,
  SHOWN,
  REFUSED
}
