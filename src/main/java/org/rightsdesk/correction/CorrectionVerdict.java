package org.rightsdesk.correction;

/** What staff decide about a correction. */
public enum CorrectionVerdict {
  ACCEPTED,
  /** Another value than asked for, or not every place; needs a second person. */
  PARTLY,
  /** It stays as it is; needs a second person. */
  REFUSED
}
