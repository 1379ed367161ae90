package org.rightsdesk.process;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table under {@code processes/}, evaluated without the process engine. */
final class DecisionTable {

  private final DmnModelInstance model;
  private final DmnEngine engine;
  private final DmnDecision decision;
  private final DmnDecision everyRule;
  private final List<String> matched = new ArrayList<>();

  DecisionTable(String file) {
    try (InputStream dmn = DecisionTable.class.getResourceAsStream("/processes/" + file)) {
      model = Dmn.readModelFromStream(dmn);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
    DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
    configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> {
      matched.clear();
      event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(matched::add);
    });
    engine = configuration.buildEngine();
    decision = engine.parseDecisions(model).get(0);
    DmnModelInstance all = model.clone();
    table(all).setHitPolicy(HitPolicy.COLLECT);
    table(all).removeAttribute("aggregation");
    everyRule = engine.parseDecisions(all).get(0);
  }

  /** What the table says; fails if it says nothing. */
  Map<String, Object> decide(Map<String, Object> inputs) {
    DmnDecisionRuleResult rule = engine.evaluateDecisionTable(decision, inputs).getSingleResult();
    if (rule == null) {
      throw new NoRuleFits(decision.getKey());
    }
    return rule.getEntryMap();
  }

  /** The ids of all rules that fit, whatever the hit policy. */
  List<String> fitting(Map<String, Object> inputs) {
    engine.evaluateDecisionTable(everyRule, inputs);
    return List.copyOf(matched);
  }

  /** What one rule says, of those that fit. */
  Map<String, Object> outputs(String rule, Map<String, Object> inputs) {
    List<Map<String, Object>> said = engine.evaluateDecisionTable(everyRule, inputs).getResultList();
    return said.get(matched.indexOf(rule));
  }

  HitPolicy hitPolicy() {
    return table(model).getHitPolicy();
  }

  /** The same values, as the columns of the table take them. */
  Map<String, Object> typed(Map<String, String> values) {
    Map<String, Object> typed = new HashMap<>();
    for (Input input : table(model).getInputs()) {
      InputExpression expression = input.getInputExpression();
      String name = expression.getText().getTextContent();
      typed.put(name, typed(expression.getTypeRef(), values.get(name)));
    }
    return typed;
  }

  private static Object typed(String type, String value) {
    return switch (type) {
      case "integer" -> Integer.valueOf(value);
      case "boolean" -> Boolean.valueOf(value);
      case "date" -> day(value);
      default -> value;
    };
  }

  List<String> ruleIds() {
    return table(model).getRules().stream().map(Rule::getId).toList();
  }

  List<String> outputs() {
    return table(model).getOutputs().stream().map(Output::getName).toList();
  }

  /** A day as the engine passes it to a table. */
  static Date day(String iso) {
    return Date.from(LocalDate.parse(iso).atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  private static org.camunda.bpm.model.dmn.instance.DecisionTable table(DmnModelInstance model) {
    return model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.DecisionTable.class).iterator().next();
  }
}
