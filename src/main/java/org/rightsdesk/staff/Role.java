package org.rightsdesk.staff;

import java.util.Locale;

/** What a member of staff does; each role is a candidate group in the diagrams. */
public enum Role {
  /** Mail room, inbox, telephone. */
  INTAKE,
  /** Looks at proof of identity. */
  VERIFIER,
  /** Fees and refunds; sees amounts and case numbers only. */
  FINANCE,
  /** Searches what no connector can reach. */
  LOCATOR,
  /** Decides item by item what may be given out. */
  REVIEWER,
  /** Approves an answer that somebody else reviewed. */
  APPROVER,
  /** Watches that requests move; decides what closes a case without an answer. */
  MANAGER,
  /** Runs the system. */
  ADMIN;

  /** The id of the candidate group, as the diagrams write it. */
  public String group() {
    return name().toLowerCase(Locale.ROOT);
  }
}
