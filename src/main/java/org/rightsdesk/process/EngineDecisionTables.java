package org.rightsdesk.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the deployed tables, in the name of nobody: who looks at a page needs no rights on decisions. */
@Component
class EngineDecisionTables implements DecisionTables {

  private final ObjectProvider<DecisionService> decisions;
  private final ObjectProvider<IdentityService> identity;

  EngineDecisionTables(ObjectProvider<DecisionService> decisions, ObjectProvider<IdentityService> identity) {
    this.decisions = decisions;
    this.identity = identity;
  }

  @Override
  public Map<String, Object> decide(String decision, Map<String, Object> inputs) {
    IdentityService engine = identity.getObject();
    Authentication caller = engine.getCurrentAuthentication();
    engine.clearAuthentication();
    try {
      DmnDecisionRuleResult rule =
          decisions.getObject().evaluateDecisionTableByKey(decision).variables(inputs).evaluate().getSingleResult();
      if (rule == null) {
        throw new NoRuleFits(decision);
      }
      return rule.getEntryMap();
    } finally {
      if (caller != null) {
        engine.setAuthentication(caller);
      }
    }
  }
}
