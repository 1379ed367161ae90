package org.rightsdesk.identity;

/** What became of a code that was typed. */
public enum CodeCheck {
  RIGHT,
  WRONG,
  /** There is none that still counts: it was used, is too old, or was typed wrongly too often. Ask for a new one. */
  ASK_FOR_A_NEW_ONE
}
