package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeeTest {

  private static final DecisionTable TABLE = new DecisionTable("fee.dmn");

  private record Row(String rule, String regime, String recordType, int pages, int pence) {}

  static Stream<Row> examples() {
    return Stream.of(
        new Row("promiseGeneral", "POLICY_PROMISE", "GENERAL", 0, 1000),
        new Row("general", "UK_DPA1998", "GENERAL", 0, 1000),
        new Row("creditFile", "UK_DPA1998", "CREDIT_FILE", 0, 200),
        new Row("healthManualCopy", "UK_DPA1998", "HEALTH_MANUAL_COPY", 0, 5000),
        new Row("healthElectronic", "UK_DPA1998", "HEALTH_ELECTRONIC", 0, 1000),
        new Row("healthInspectRecent", "UK_DPA1998", "HEALTH_INSPECT_RECENT", 0, 0),
        new Row("education01", "UK_DPA1998", "EDUCATION", 19, 100),
        new Row("education02", "UK_DPA1998", "EDUCATION", 20, 200),
        new Row("education03", "UK_DPA1998", "EDUCATION", 39, 300),
        new Row("education04", "UK_DPA1998", "EDUCATION", 40, 400),
        new Row("education05", "UK_DPA1998", "EDUCATION", 59, 500),
        new Row("education06", "UK_DPA1998", "EDUCATION", 60, 600),
        new Row("education07", "UK_DPA1998", "EDUCATION", 79, 700),
        new Row("education08", "UK_DPA1998", "EDUCATION", 80, 800),
        new Row("education09", "UK_DPA1998", "EDUCATION", 99, 900),
        new Row("education10", "UK_DPA1998", "EDUCATION", 100, 1000),
        new Row("education11", "UK_DPA1998", "EDUCATION", 199, 1500),
        new Row("education12", "UK_DPA1998", "EDUCATION", 200, 2000),
        new Row("education13", "UK_DPA1998", "EDUCATION", 250, 2500),
        new Row("education14", "UK_DPA1998", "EDUCATION", 349, 3000),
        new Row("education15", "UK_DPA1998", "EDUCATION", 350, 3500),
        new Row("education16", "UK_DPA1998", "EDUCATION", 449, 4000),
        new Row("education17", "UK_DPA1998", "EDUCATION", 450, 4500),
        new Row("education18", "UK_DPA1998", "EDUCATION", 500, 5000),
        new Row("noFeeUkBefore2026", "UK_GDPR_PRE_DUAA", "GENERAL", 0, 0),
        new Row("noFeeUk", "UK_GDPR", "GENERAL", 0, 0),
        new Row("noFeeEu", "EU_GDPR", "GENERAL", 0, 0),
        new Row("noFeeCalifornia", "US_CA", "GENERAL", 0, 0),
        new Row("noFeeStates", "US_STATE", "GENERAL", 0, 0),
        new Row("noFeeElsewhere", "OTHER_LAW", "GENERAL", 0, 0),
        new Row("noFeeUnknown", "RESIDENCE_UNKNOWN", "GENERAL", 0, 0),
        new Row("noFeeForCorrection", "POLICY_PROMISE", "GENERAL", 0, 0));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_correction_is_free_under_every_law(Row row) {
    assertThat(TABLE.fitting(inputs(row, "CORRECTION"))).containsExactly("noFeeForCorrection");
  }

  private static Map<String, Object> inputs(Row row, String right) {
    return Map.of("regime", row.regime(), "recordType", row.recordType(), "pages", row.pages(), "right", right);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_rule_alone_decides_its_own_example(Row row) {
    Map<String, Object> inputs = inputs(row, row.rule().equals("noFeeForCorrection") ? "CORRECTION" : "ACCESS");

    assertThat(TABLE.fitting(inputs)).containsExactly(row.rule());
    assertThat(TABLE.decide(inputs))
        .containsEntry("pence", row.pence())
        .allSatisfy((name, value) -> assertThat(value.toString()).isNotBlank());
  }

  @Test
  void no_rule_is_without_an_example() {
    assertThat(examples().map(Row::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(TABLE.ruleIds());
    assertThat(TABLE.outputs()).contains("source", "asAt", "confidence");
  }
}
