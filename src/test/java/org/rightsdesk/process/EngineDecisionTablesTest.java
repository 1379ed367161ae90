package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.deadline.LawRight;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.fee.Money;
import org.rightsdesk.identity.OnFileMatch;
import org.rightsdesk.identity.ProofLevel;
import org.rightsdesk.identity.ProofStake;
import org.springframework.beans.factory.ObjectProvider;

class EngineDecisionTablesTest {

  private static ProcessEngine engine;
  private static DecisionTables tables;

  @BeforeAll
  static void the_tables_are_deployed_with_authorization_on() {
    engine =
        ((StandaloneInMemProcessEngineConfiguration)
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration())
            .setJdbcUrl("jdbc:h2:mem:decision-tables")
            .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
            .setAuthorizationEnabled(true)
            .buildProcessEngine();
    DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
    List.of("regime", "response-time", "extension", "pause", "fee", "proof")
        .forEach(name -> deployment.addClasspathResource("processes/" + name + ".dmn"));
    deployment.deploy();
    tables =
        new EngineDecisionTables(
            provider(DecisionService.class, engine.getDecisionService()),
            provider(IdentityService.class, engine.getIdentityService()));
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void the_rooms_get_their_rules_from_the_deployed_tables() {
    LocalDate received = LocalDate.of(2026, 11, 24);
    Residence ohio = new Residence("US", "OH");

    assertThat(new TimeRulesTable(tables).ruleFor(LawRight.ACCESS, received, ohio).regime())
        .isEqualTo(Regime.POLICY_PROMISE);
    assertThat(new TimeRulesTable(tables).promise(LawRight.ACCESS).orElseThrow().amount()).isEqualTo(40);
    assertThat(new FeeRulesTable(tables).ruleFor(Right.ACCESS, received, ohio).amount()).isEqualTo(new Money(1000));
    assertThat(new ProofRulesTable(tables).ruleFor(Right.ACCESS, Channel.FORM, OnFileMatch.NOT_ON_FILE, false, ProofStake.USUAL).level())
        .isEqualTo(ProofLevel.STANDARD);
  }

  @Test
  void a_member_of_staff_without_rights_on_decisions_gets_an_answer_and_stays_signed_in() {
    engine.getIdentityService().setAuthentication("finance", List.of("finance"));
    try {
      assertThat(new FeeRulesTable(tables).ruleFor(Right.ACCESS, LocalDate.of(2026, 11, 24), Residence.UNKNOWN).amount())
          .isEqualTo(Money.NONE);
      assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId()).isEqualTo("finance");
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  void where_no_rule_fits_nothing_is_guessed() {
    assertThatThrownBy(
            () -> tables.decide("responseTime", Map.of("law", "TD", "right", "ACCESS", "channel", "POST", "recordType", "GENERAL")))
        .isInstanceOf(NoRuleFits.class)
        .hasMessage("No rule of the table responseTime fits.");
  }

  @SuppressWarnings("unchecked")
  private static <T> ObjectProvider<T> provider(Class<T> type, T value) {
    ObjectProvider<T> provider = mock(ObjectProvider.class);
    when(provider.getObject()).thenReturn(value);
    return provider;
  }
}
