package org.rightsdesk.process;

import java.time.LocalDate;
import java.util.Map;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.fee.FeeRule;
import org.rightsdesk.fee.FeeRules;
import org.rightsdesk.fee.Money;
import org.springframework.stereotype.Component;

/** {@code regime.dmn} and {@code fee.dmn}, for the room that keeps the fees. */
@Component
class FeeRulesTable implements FeeRules {

  /** The company holds no credit, health or education records. */
  private static final String KIND_OF_RECORD = "GENERAL";

  private final DecisionTables tables;

  FeeRulesTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public FeeRule ruleFor(Right right, LocalDate receivedOn, Residence residence) {
    RegimeTable.Law law = RegimeTable.law(tables, receivedOn, residence);
    Map<String, Object> answer =
        tables.decide(
            "fee", Map.of("regime", law.regime(), "recordType", KIND_OF_RECORD, "pages", 0, "right", right.name()));
    return new FeeRule(
        new Money(((Number) answer.get("pence")).intValue()),
        (Boolean) answer.get("refundedIfWithdrawn"),
        (String) answer.get("source"),
        (String) answer.get("asAt"),
        (String) answer.get("confidence"));
  }
}
