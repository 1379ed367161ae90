package org.rightsdesk.identity;

/** What is at stake if the one who asks is somebody else. */
public enum ProofStake {
  USUAL,
  /** An e-mail address or a telephone number is to change: whoever asks might take an account over. */
  CONTACT_DETAILS,
  BANK_DETAILS
}
