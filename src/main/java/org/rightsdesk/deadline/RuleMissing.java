package org.rightsdesk.deadline;

/** A table has no rule, or no calendar is known; the message is one plain sentence that names what is missing. */
public class RuleMissing extends RuntimeException {

  public RuleMissing(String message) {
    super(message);
  }
}
