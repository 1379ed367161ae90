package org.rightsdesk.casefile;

/** How a case ended. */
public enum CaseOutcome {
  ANSWERED,
  /** The answer was ready, and nobody collected it in time; it can still be posted, and then it is {@link #ANSWERED}. */
  NOT_COLLECTED,
  /** What was wrong was corrected as the person asked. */
  CORRECTED,
  /** A part of it was corrected, and the person was told why not the rest. */
  PARTLY_CORRECTED,
  /** Two people decided that it stays as it is, and the person was told why. */
  CORRECTION_REFUSED,
  WITHDRAWN,
  /** The fee under the published promise was not paid in time. */
  FEE_LAPSED,
  /** A person decided to close the case because identity was not shown. */
  IDENTITY_LAPSED,
  /** A person decided that the one who asks is not the one the data are about. */
  IDENTITY_REFUSED
}
