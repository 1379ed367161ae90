package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rightsdesk.process.RulesFromTables;

/** Every law that is known, with every right: what must have an answer has one, and what has none says so by name. */
class NoGapsTest {

  private static final TimeRules TABLES = RulesFromTables.time();
  private static final Set<LawRight> OF_GDPR =
      EnumSet.of(
          LawRight.ACCESS, LawRight.CORRECTION, LawRight.ERASURE, LawRight.RESTRICTION, LawRight.PORTABILITY,
          LawRight.OBJECTION, LawRight.MARKETING_OBJECTION, LawRight.AUTOMATED_DECISION, LawRight.CONSENT_WITHDRAWAL);

  @Test
  void every_law_says_how_long_an_answer_and_a_correction_take() {
    for (String law : LawCode.KNOWN) {
      for (LawRight right : List.of(LawRight.ACCESS, LawRight.CORRECTION)) {
        assertThatCode(() -> TABLES.ruleOf(law, right, false, LawCode.GENERAL)).doesNotThrowAnyException();
      }
    }
  }

  @Test
  void where_residence_or_rule_is_unknown_no_right_is_without_a_time() {
    assertThat(EnumSet.allOf(LawRight.class))
        .allSatisfy(
            right -> {
              TABLES.ruleOf(TimeRules.STRICTEST, right, false, LawCode.GENERAL);
              TABLES.ruleOf("UNKNOWN", right, true, LawCode.GENERAL);
            });
    assertThat(OF_GDPR)
        .allSatisfy(
            right ->
                List.of("UK_GDPR", "UK_GDPR_PRE_DUAA", "EU_GDPR")
                    .forEach(law -> TABLES.ruleOf(law, right, true, LawCode.GENERAL)));
  }

  @Test
  void pause_extension_and_acknowledgement_are_said_for_every_right_under_every_law() {
    for (String law : LawCode.KNOWN) {
      for (LawRight right : LawRight.values()) {
        for (String table : List.of("pause", "extension", "acknowledgement")) {
          assertThatCode(() -> RulesFromTables.decide(table, Map.of("law", law, "right", right.name())))
              .describedAs("%s %s %s", table, law, right)
              .doesNotThrowAnyException();
        }
      }
      assertThatCode(() -> RulesFromTables.decide("appealRoute", Map.of("law", law))).describedAs(law).doesNotThrowAnyException();
    }
  }

  @Test
  void an_extension_is_counted_in_the_unit_of_its_period() {
    for (String law : LawCode.KNOWN) {
      TimeRule rule = TABLES.ruleOf(law, LawRight.ACCESS, false, LawCode.GENERAL);
      if (rule.extension().kind() == ExtensionRule.Kind.FIXED) {
        assertThat(rule.extension().unit()).describedAs(law).isEqualTo(rule.unit());
      }
    }
  }
}
