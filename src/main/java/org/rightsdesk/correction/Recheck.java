package org.rightsdesk.correction;

/** What stands in the systems some time after the correction. */
public enum Recheck {
  STILL_RIGHT,
  OLD_VALUE_BACK
}
