package org.rightsdesk.deadline;

/**
 * How long an answer may take under one law, as the decision tables say.
 *
 * @param law the code of the law in the tables, such as {@code US_VA}
 * @param lawName the law as it is named inside a sentence, such as {@code the UK GDPR}
 * @param lawSource why this law applies
 * @param amount how many {@code unit}s; 0 is at once
 * @param firstDayCounts whether the day on which the period starts is its first day ("beginning with"), or the day after
 * @param calendar whose public holidays count: {@code NONE}, {@code OF_RESIDENCE}, or a calendar like {@code US-FED}
 * @param outerDays days after the last day up to which a defensible reading of the law still holds; 0 if there is none
 * @param source the section of law that sets the time
 * @param asAt the state of law, as {@code 2026-11-23}
 * @param confidence {@code C} read at the source, {@code S} read in a good secondary source, {@code M} from memory,
 *     {@code ?} doubtful
 */
public record TimeRule(
    Regime regime,
    String law,
    String lawName,
    String lawSource,
    int amount,
    Unit unit,
    Start start,
    boolean firstDayCounts,
    Roll roll,
    String calendar,
    int outerDays,
    ExtensionRule extension,
    PauseRule pause,
    String source,
    String asAt,
    String confidence) {

  /** Only weekends are not worked on. */
  static final String NO_HOLIDAYS = "NONE";

  /** Those of the country, or part of the country, in which the person lives. */
  static final String OF_RESIDENCE = "OF_RESIDENCE";

  /** What is counted. */
  public enum Unit {
    DAY,
    WORKING_DAY,
    /** Counted as working days: we know no school's terms, and it ends earlier. */
    SCHOOL_DAY,
    /** The same day number in a later month, or that month's last day (Regulation 1182/71 Article 3(2)(c)). */
    MONTH
  }

  /** The day from which is counted. */
  public enum Start {
    RECEIPT,
    /** The later of receipt and the day on which the person, or their agent's authority, was shown, where that was needed. */
    IDENTITY,
    /** The latest of receipt, identity and fee; a fee is usual. */
    IDENTITY_AND_FEE,
    /** The latest of receipt and whatever was asked for: identity, authority, or the fee for an excessive request. */
    COMPLETE,
    /** The later of receipt and the day on which a fee that was asked for is in. */
    FEE
  }

  /** What happens to a last day on which nobody works. */
  public enum Roll {
    NONE,
    /** A Saturday, a Sunday or a public holiday moves to the next working day. */
    NEXT_WORKING_DAY,
    /** A Sunday or a public holiday moves; a Saturday does not. */
    NEXT_DAY_NOT_SUNDAY_OR_HOLIDAY
  }

  boolean countsFee() {
    return start == Start.IDENTITY_AND_FEE || start == Start.COMPLETE || start == Start.FEE;
  }

  boolean countsProof() {
    return start == Start.IDENTITY || start == Start.IDENTITY_AND_FEE || start == Start.COMPLETE;
  }

  /** Whether it is the promise of the rights of the 1998 Act, or that Act itself: then the promise adds nothing. */
  boolean isThePromise() {
    return regime == Regime.POLICY_PROMISE || regime == Regime.UK_DPA1998;
  }
}
