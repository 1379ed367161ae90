package org.rightsdesk.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.deadline.ExtensionRule;
import org.rightsdesk.deadline.LawRight;
import org.rightsdesk.deadline.PauseRule;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.deadline.RuleMissing;
import org.rightsdesk.deadline.TimeRule;
import org.rightsdesk.deadline.TimeRules;
import org.springframework.stereotype.Component;

/**
 * {@code regime.dmn}, {@code response-time.dmn}, {@code extension.dmn}, {@code pause.dmn} and {@code acknowledgement.dmn},
 * for the room that keeps the deadlines.
 */
@Component
class TimeRulesTable implements TimeRules {

  /** The company holds no credit, health or education records. */
  private static final String KIND_OF_RECORD = "GENERAL";

  private static final String PROMISE = Regime.POLICY_PROMISE.name();

  private final DecisionTables tables;

  /** Rules without a case, which anybody may ask for: the engine would keep a record of each time it is asked. */
  private final Map<String, TimeRule> withoutCase = new ConcurrentHashMap<>();

  TimeRulesTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public TimeRule ruleFor(LawRight right, LocalDate receivedOn, Residence residence) {
    return time(right, RegimeTable.law(tables, receivedOn, residence), false, KIND_OF_RECORD);
  }

  @Override
  public Optional<TimeRule> promise(LawRight right) {
    try {
      return Optional.of(ruleOf(PROMISE, right, false, KIND_OF_RECORD));
    } catch (RuleMissing nothingPromised) {
      return Optional.empty();
    }
  }

  @Override
  public TimeRule ruleOf(String law, LawRight right, boolean byPost, String recordType) {
    return withoutCase.computeIfAbsent(
        law + " " + right + " " + byPost + " " + recordType, key -> time(right, named(law), byPost, recordType));
  }

  @Override
  public TimeRule acknowledgementOf(String law, LawRight right) {
    return withoutCase.computeIfAbsent("confirm " + law + " " + right, key -> acknowledgement(right, named(law)));
  }

  private static RegimeTable.Law named(String law) {
    Regime regime = Regime.ofLaw(law);
    return new RegimeTable.Law(regime.name(), law, regime.inWords(), "");
  }

  private TimeRule time(LawRight right, RegimeTable.Law law, boolean byPost, String recordType) {
    Map<String, Object> answer =
        decide(
            "responseTime",
            law,
            right,
            Map.of(
                "law", law.law(), "right", right.name(), "channel", byPost ? "POST" : "ELECTRONIC",
                "recordType", recordType));
    return new TimeRule(
        Regime.valueOf(law.regime()),
        law.law(),
        law.name(),
        law.source(),
        ((Number) answer.get("amount")).intValue(),
        TimeRule.Unit.valueOf((String) answer.get("unit")),
        TimeRule.Start.valueOf((String) answer.get("start")),
        (Boolean) answer.get("firstDayCounts"),
        TimeRule.Roll.valueOf((String) answer.get("roll")),
        (String) answer.get("calendar"),
        ((Number) answer.get("outerDays")).intValue(),
        extension(law, right),
        pause(law, right),
        (String) answer.get("source"),
        (String) answer.get("asAt"),
        (String) answer.get("confidence"));
  }

  private TimeRule acknowledgement(LawRight right, RegimeTable.Law law) {
    Map<String, Object> answer = decide("acknowledgement", law, right, lawAndRight(law, right));
    return new TimeRule(
        Regime.valueOf(law.regime()),
        law.law(),
        law.name(),
        law.source(),
        ((Number) answer.get("amount")).intValue(),
        TimeRule.Unit.valueOf((String) answer.get("unit")),
        TimeRule.Start.RECEIPT,
        false,
        TimeRule.Roll.valueOf((String) answer.get("roll")),
        (String) answer.get("calendar"),
        0,
        new ExtensionRule(
            ExtensionRule.Kind.NONE,
            0,
            TimeRule.Unit.DAY,
            ExtensionRule.Grounds.NONE,
            (String) answer.get("source"),
            (String) answer.get("confidence")),
        new PauseRule(PauseRule.Kind.NONE, (String) answer.get("source"), (String) answer.get("confidence")),
        (String) answer.get("source"),
        (String) answer.get("asAt"),
        (String) answer.get("confidence"));
  }

  private ExtensionRule extension(RegimeTable.Law law, LawRight right) {
    Map<String, Object> answer = decide("extension", law, right, lawAndRight(law, right));
    return new ExtensionRule(
        ExtensionRule.Kind.valueOf((String) answer.get("extension")),
        ((Number) answer.get("amount")).intValue(),
        TimeRule.Unit.valueOf((String) answer.get("unit")),
        ExtensionRule.Grounds.valueOf((String) answer.get("grounds")),
        (String) answer.get("source"),
        (String) answer.get("confidence"));
  }

  private PauseRule pause(RegimeTable.Law law, LawRight right) {
    Map<String, Object> answer = decide("pause", law, right, lawAndRight(law, right));
    return new PauseRule(
        PauseRule.Kind.valueOf((String) answer.get("pause")),
        (String) answer.get("source"),
        (String) answer.get("confidence"));
  }

  private static Map<String, Object> lawAndRight(RegimeTable.Law law, LawRight right) {
    return Map.of("law", law.law(), "right", right.name());
  }

  private Map<String, Object> decide(String table, RegimeTable.Law law, LawRight right, Map<String, Object> inputs) {
    try {
      return tables.decide(table, inputs);
    } catch (NoRuleFits e) {
      throw new RuleMissing(
          "Under " + law.name() + " (" + law.law() + ") we have no rule for " + right.inWords() + " (" + right + ").");
    }
  }
}
