package org.rightsdesk.disclosure;

/** What the second pair of eyes says. */
public enum Approval {
  APPROVED,
  /** The reviewer has to look again; needs a reason. */
  SENT_BACK
}
