package org.rightsdesk.deadline;

import java.time.Period;
import org.rightsdesk.process.RulesFromTables;

/** Deadlines without cases, for what works out a date that belongs to none. */
public final class DeadlinesForTests {

  private DeadlinesForTests() {}

  public static Deadlines withoutCases() {
    ProofTime proofTime = new ProofTime(Period.ofDays(7), Period.ofDays(14), Period.ofDays(30));
    return new Deadlines(null, null, RulesFromTables.time(), Holidays.OURS, proofTime, event -> {});
  }
}
