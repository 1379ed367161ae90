package org.rightsdesk.deadline;

/**
 * What a question about what the person wants does to the time, under one law.
 *
 * @param source the section of law that says so
 * @param confidence as in {@link TimeRule#confidence()}
 */
public record PauseRule(Kind kind, String source, String confidence) {

  /** What the question does. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** The days from asking to answering do not count. */
    CLARIFICATION,
    /** The answer is part of what starts the time (DPA 1998 s.7(3) and (10)). */
    STARTS_THE_TIME,
    /** Only guidance lets the time rest: it moves the outer limit, never the target. */
    OUTER_LIMIT_ONLY
  }

}
