package org.rightsdesk.deadline;

/** What a manager decides about a case for which no rule was found. */
public enum LawVerdict {
  KEEP_STRICTEST,
  CHOOSE_LAW
}
