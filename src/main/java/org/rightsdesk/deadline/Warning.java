package org.rightsdesk.deadline;

/** What the house is told as the day of the answer comes nearer; each weighs more than the one before. */
public enum Warning {
  HALF_OVER,
  THREE_QUARTERS_OVER,
  FIVE_WORKING_DAYS_LEFT,
  TWO_WORKING_DAYS_LEFT,
  DUE_TODAY,
  OVERDUE;

  /** Whether a manager has to see to it. */
  boolean isForManagers() {
    return this == TWO_WORKING_DAYS_LEFT || this == OVERDUE;
  }
}
