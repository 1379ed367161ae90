package org.rightsdesk.process;

import java.util.Map;
import org.rightsdesk.deadline.TimeRules;
import org.rightsdesk.fee.FeeRules;
import org.rightsdesk.identity.ProofRules;

/** The real tables, evaluated without the process engine, for the tests of the rooms that ask them. */
public final class RulesFromTables {

  private static final Map<String, DecisionTable> TABLES =
      Map.of(
          "appealRoute", new DecisionTable("appeal-route.dmn"),
          "regime", new DecisionTable("regime.dmn"),
          "responseTime", new DecisionTable("response-time.dmn"),
          "extension", new DecisionTable("extension.dmn"),
          "pause", new DecisionTable("pause.dmn"),
          "acknowledgement", new DecisionTable("acknowledgement.dmn"),
          "fee", new DecisionTable("fee.dmn"),
          "proof", new DecisionTable("proof.dmn"));

  private static final DecisionTables DIRECT = (decision, inputs) -> TABLES.get(decision).decide(inputs);

  private RulesFromTables() {}

  /** @throws RuntimeException if no rule fits */
  public static Map<String, Object> decide(String table, Map<String, Object> inputs) {
    return DIRECT.decide(table, inputs);
  }

  public static TimeRules time() {
    return new TimeRulesTable(DIRECT);
  }

  public static FeeRules fee() {
    return new FeeRulesTable(DIRECT);
  }

  public static ProofRules proof() {
    return new ProofRulesTable(DIRECT);
  }
}
