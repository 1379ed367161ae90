package org.rightsdesk.identity;

/** What a member of staff decided about a proof. */
public enum ProofVerdict {
  ACCEPTED,
  /** Not enough: the person is asked again, with the reason. */
  ASK_AGAIN,
  /** It looks forged: the address on file is asked, and a manager decides. */
  DOUBTED,
  /** The one who asks is not the one the data are about, as far as can be told. */
  REFUSED
}
