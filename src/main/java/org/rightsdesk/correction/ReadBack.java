package org.rightsdesk.correction;

/** What the systems say when they are read again after the writing. */
public enum ReadBack {
  ALL_DONE,
  /** In at least one place the new value does not stand; which and why is kept. */
  NOT_EVERYWHERE,
  /** In at least one place stands neither the old nor the new value: staff have to look again. */
  CHANGED_MEANWHILE
}
