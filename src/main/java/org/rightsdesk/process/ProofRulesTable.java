package org.rightsdesk.process;

import java.util.Map;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.identity.OnFileMatch;
import org.rightsdesk.identity.ProofLevel;
import org.rightsdesk.identity.ProofRule;
import org.rightsdesk.identity.ProofRules;
import org.rightsdesk.identity.ProofStake;
import org.springframework.stereotype.Component;

/** {@code proof.dmn}, for the room that checks identity. */
@Component
class ProofRulesTable implements ProofRules {

  private final DecisionTables tables;

  ProofRulesTable(DecisionTables tables) {
    this.tables = tables;
  }

  @Override
  public ProofRule ruleFor(Right right, Channel channel, OnFileMatch match, boolean sensitive, ProofStake stake) {
    Map<String, Object> answer =
        tables.decide(
            "proof",
            Map.of(
                "right", right.name(), "channel", channel.name(), "match", match.name(), "sensitive", sensitive, "stake",
                stake.name()));
    return new ProofRule(
        ProofLevel.valueOf((String) answer.get("level")),
        (String) answer.get("source"),
        (String) answer.get("asAt"),
        (String) answer.get("confidence"));
  }
}
