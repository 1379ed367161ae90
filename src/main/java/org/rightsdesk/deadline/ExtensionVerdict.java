package org.rightsdesk.deadline;

/** What an approver decides about a longer time. */
public enum ExtensionVerdict {
  EXTEND,
  KEEP_THE_DAY
}
