package org.rightsdesk.deadline;

/**
 * Whether, and on which grounds, an answer may take longer under one law.
 *
 * @param amount by how many {@code unit}s, counted from the start of the time and not from the end of the first period
 * @param grounds what the law accepts as a reason
 * @param source the section of law that says so
 * @param confidence as in {@link TimeRule#confidence()}
 */
public record ExtensionRule(
    Kind kind, int amount, TimeRule.Unit unit, Grounds grounds, String source, String confidence) {

  /** How long the extension is. */
  public enum Kind {
    NONE,
    /** So long as the law says. */
    FIXED,
    /** Until the day that the notice names. */
    AS_NOTIFIED
  }

  /** Which reasons the law accepts. */
  public enum Grounds {
    NONE,
    /** How complex the request is, or how many this person has made: nothing else (Article 12(3)). */
    COMPLEXITY_OR_NUMBER,
    /** What is reasonably necessary, complexity and number among it. */
    REASONABLY_NECESSARY,
    INTERFERENCE_OR_CONSULTATION,
    VOLUME_OR_CONSULTATION,
    /** Any, if the notice names it. */
    GROUNDS_NOTIFIED
  }

  boolean isPossible() {
    return kind != Kind.NONE;
  }
}
