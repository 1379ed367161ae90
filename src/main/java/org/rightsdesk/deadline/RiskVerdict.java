package org.rightsdesk.deadline;

/** What a manager says who was told that an answer is at risk. */
public enum RiskVerdict {
  /** It goes out in time, or at once. */
  SEEN_TO,
  /** It will be late, or later; the reason says why. */
  CANNOT_BE_HELPED
}
