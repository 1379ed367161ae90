package org.rightsdesk.correction;

/** Whether the value that is said to be wrong is held anywhere. */
public enum CopiesFound {
  FOUND,
  NONE
}
