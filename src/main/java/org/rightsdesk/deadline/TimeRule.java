package org.rightsdesk.deadline;

/**
 * How long an answer may take under one law, as the decision table says.
 *
 * @param lawName the law as it is named inside a sentence, such as {@code the UK GDPR}
 * @param lawSource why this law applies
 * @param amount how many {@code unit}s
 * @param firstDayCounts whether the day on which the period starts is its first day ("beginning with"), or the day after
 * @param outerDays days after the last day up to which a defensible reading of the law still holds; 0 if there is none
 * @param source the section of law that sets the time
 * @param asAt the state of law, as {@code 2026-11-23}
 * @param confidence {@code C} read at the source, {@code S} read in a good secondary source, {@code M} from memory,
 *     {@code ?} doubtful
 */
public record TimeRule(
    Regime regime,
    String lawName,
    String lawSource,
    int amount,
    Unit unit,
    Start start,
    boolean firstDayCounts,
    Roll roll,
    Holidays holidays,
    int outerDays,
    String source,
    String asAt,
    String confidence) {

  /** What is counted. */
  public enum Unit {
    DAY,
    WORKING_DAY,
    /** The same day number in a later month, or that month's last day (Regulation 1182/71 Article 3(2)(c)). */
    MONTH
  }

  /** The day from which is counted. */
  public enum Start {
    RECEIPT,
    /** The later of receipt and the day on which the person showed who they are, where that was needed. */
    IDENTITY,
    /** The latest of receipt, identity and fee, where they were needed. */
    IDENTITY_AND_FEE
  }

  /** What happens to a last day that is a Saturday, a Sunday or a public holiday. */
  public enum Roll {
    NONE,
    NEXT_WORKING_DAY
  }

  /** Whose public holidays count. */
  public enum Holidays {
    NONE,
    /** Those of the country, or part of the country, in which the person lives. */
    OF_RESIDENCE,
    ENGLAND_AND_WALES
  }
}
