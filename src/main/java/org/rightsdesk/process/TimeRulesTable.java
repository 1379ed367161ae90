package org.rightsdesk.process;

import java.time.LocalDate;
import java.util.Map;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.deadline.TimeRule;
import org.rightsdesk.deadline.TimeRules;
import org.springframework.stereotype.Component;

/** {@code regime.dmn} and {@code response-time.dmn}, for the room that keeps the deadlines. */
@Component
class TimeRulesTable implements TimeRules {

  private static final String PROMISE = Regime.POLICY_PROMISE.name();

  private final DecisionTables tables;

  TimeRulesTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public TimeRule ruleFor(Right right, LocalDate receivedOn, Residence residence) {
    return time(right, RegimeTable.law(tables, receivedOn, residence));
  }

  @Override
  public TimeRule promise(Right right) {
    return time(right, new RegimeTable.Law(PROMISE, PROMISE, Regime.POLICY_PROMISE.inWords(), ""));
  }

  private TimeRule time(Right right, RegimeTable.Law law) {
    Map<String, Object> answer =
        tables.decide("responseTime", Map.of("regime", law.regime(), "law", law.law(), "right", right.name()));
    return new TimeRule(
        Regime.valueOf(law.regime()),
        law.name(),
        law.source(),
        ((Number) answer.get("amount")).intValue(),
        TimeRule.Unit.valueOf((String) answer.get("unit")),
        TimeRule.Start.valueOf((String) answer.get("start")),
        (Boolean) answer.get("firstDayCounts"),
        TimeRule.Roll.valueOf((String) answer.get("roll")),
        TimeRule.Holidays.valueOf((String) answer.get("holidays")),
        ((Number) answer.get("outerDays")).intValue(),
        (String) answer.get("source"),
        (String) answer.get("asAt"),
        (String) answer.get("confidence"));
  }
}
