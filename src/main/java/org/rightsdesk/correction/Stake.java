package org.rightsdesk.correction;

/** What is at stake if somebody else asks for the correction; the later, the more. */
public enum Stake {
  USUAL,
  /** An e-mail address or a telephone number: who changes it may take an account over. */
  CONTACT_DETAILS,
  /** Where money comes from or goes to. */
  BANK_DETAILS;

  Stake orMore(Stake other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
