package org.rightsdesk.correction;

/** Whether somebody who was given the data was told of the correction (UK and EU GDPR Art. 19). */
public enum RecipientTold {
  TOLD,
  IMPOSSIBLE,
  /** The effort would be out of all proportion to what it does for the person. */
  DISPROPORTIONATE
}
