package org.rightsdesk.correction;

/** What the second person says about a correction that was refused or accepted in part. */
public enum CorrectionApproval {
  APPROVED,
  SENT_BACK
}
