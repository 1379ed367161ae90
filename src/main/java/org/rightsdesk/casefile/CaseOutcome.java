package org.rightsdesk.casefile;

/** How a case ended. */
public enum CaseOutcome {
  ANSWERED,
  WITHDRAWN,
  /** The fee under the published promise was not paid in time. */
  FEE_LAPSED,
  /** A person decided to close the case because identity was not shown. */
  IDENTITY_LAPSED,
  /** A person decided that the one who asks is not the one the data are about. */
  IDENTITY_REFUSED
}
