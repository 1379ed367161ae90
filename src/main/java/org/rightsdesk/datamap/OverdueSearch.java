package org.rightsdesk.datamap;

/** What a manager decides about a search by hand that nobody has done in time. */
public enum OverdueSearch {
  /** The locator gets more time; the manager is asked again. */
  KEEP_WAITING,
  /** The answer goes on without this system, and says so. */
  GO_ON_WITHOUT
}
