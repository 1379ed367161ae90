package org.rightsdesk.correction;

/** What became of a correction that a person had to make. */
public enum HandCorrection {
  DONE,
  NOT_DONE
}
