package org.rightsdesk.identity;

/** What a member of staff decided about a proof. */
public enum ProofVerdict {
  ACCEPTED,
  /** Not enough: the person is asked again, with the reason. */
  ASK_AGAIN,
  /** The one who asks is not the one the data are about, as far as can be told. */
  REFUSED
}
