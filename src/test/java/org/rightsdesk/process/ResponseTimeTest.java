package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTimeTest {

  private static final DecisionTable TABLE = new DecisionTable("response-time.dmn");

  private record Row(String rule, String regime, String law, int amount, String unit, String start) {}

  static Stream<Row> examples() {
    return Stream.of(
        new Row("act1998", "UK_DPA1998", "UK_DPA1998", 40, "DAY", "IDENTITY_AND_FEE"),
        new Row("promise", "POLICY_PROMISE", "POLICY_PROMISE", 40, "DAY", "IDENTITY_AND_FEE"),
        new Row("ukBefore2026", "UK_GDPR_PRE_DUAA", "UK_GDPR", 1, "MONTH", "IDENTITY"),
        new Row("ukSince2026", "UK_GDPR", "UK_GDPR", 1, "MONTH", "IDENTITY"),
        new Row("eu", "EU_GDPR", "EU_GDPR", 1, "MONTH", "RECEIPT"),
        new Row("residenceUnknown", "RESIDENCE_UNKNOWN", "UNKNOWN", 1, "MONTH", "RECEIPT"),
        new Row("california", "US_CA", "US_CA", 45, "DAY", "RECEIPT"),
        new Row("otherStates", "US_STATE", "US_VA", 45, "DAY", "RECEIPT"),
        new Row("iowa", "US_STATE", "US_IA", 90, "DAY", "RECEIPT"),
        new Row("australia", "OTHER_LAW", "AU", 30, "DAY", "RECEIPT"),
        new Row("brazil", "OTHER_LAW", "BR", 15, "DAY", "RECEIPT"),
        new Row("canada", "OTHER_LAW", "CA_PIPEDA", 30, "DAY", "RECEIPT"),
        new Row("quebec", "OTHER_LAW", "CA_QC", 30, "DAY", "RECEIPT"),
        new Row("switzerland", "OTHER_LAW", "CH", 30, "DAY", "RECEIPT"),
        new Row("india", "OTHER_LAW", "IN", 90, "DAY", "RECEIPT"),
        new Row("japan", "OTHER_LAW", "JP", 14, "DAY", "RECEIPT"),
        new Row("southKorea", "OTHER_LAW", "KR", 10, "DAY", "RECEIPT"),
        new Row("singapore", "OTHER_LAW", "SG", 30, "DAY", "RECEIPT"),
        new Row("southAfrica", "OTHER_LAW", "ZA", 30, "DAY", "RECEIPT"),
        new Row("newZealand", "OTHER_LAW", "NZ", 20, "WORKING_DAY", "RECEIPT"));
  }

  static Stream<Row> corrections() {
    return Stream.of(
        new Row("act1998Correction", "UK_DPA1998", "UK_DPA1998", 10, "WORKING_DAY", "IDENTITY"),
        new Row("promiseCorrection", "POLICY_PROMISE", "POLICY_PROMISE", 10, "WORKING_DAY", "IDENTITY"),
        new Row("ukBefore2026", "UK_GDPR_PRE_DUAA", "UK_GDPR", 1, "MONTH", "IDENTITY"),
        new Row("ukSince2026", "UK_GDPR", "UK_GDPR", 1, "MONTH", "IDENTITY"),
        new Row("eu", "EU_GDPR", "EU_GDPR", 1, "MONTH", "RECEIPT"),
        new Row("residenceUnknown", "RESIDENCE_UNKNOWN", "UNKNOWN", 1, "MONTH", "RECEIPT"),
        new Row("california", "US_CA", "US_CA", 45, "DAY", "RECEIPT"),
        new Row("otherStates", "US_STATE", "US_VA", 45, "DAY", "RECEIPT"),
        new Row("iowa", "US_STATE", "US_IA", 90, "DAY", "RECEIPT"),
        new Row("australiaCorrection", "OTHER_LAW", "AU", 30, "DAY", "RECEIPT"),
        new Row("brazilCorrection", "OTHER_LAW", "BR", 15, "DAY", "RECEIPT"),
        new Row("canadaCorrection", "OTHER_LAW", "CA_PIPEDA", 30, "DAY", "RECEIPT"),
        new Row("quebec", "OTHER_LAW", "CA_QC", 30, "DAY", "RECEIPT"),
        new Row("switzerlandCorrection", "OTHER_LAW", "CH", 30, "DAY", "RECEIPT"),
        new Row("india", "OTHER_LAW", "IN", 90, "DAY", "RECEIPT"),
        new Row("japanCorrection", "OTHER_LAW", "JP", 14, "DAY", "RECEIPT"),
        new Row("southKoreaCorrection", "OTHER_LAW", "KR", 10, "DAY", "RECEIPT"),
        new Row("singaporeCorrection", "OTHER_LAW", "SG", 30, "DAY", "RECEIPT"),
        new Row("southAfricaCorrection", "OTHER_LAW", "ZA", 30, "DAY", "RECEIPT"),
        new Row("newZealandCorrection", "OTHER_LAW", "NZ", 20, "WORKING_DAY", "RECEIPT"));
  }

  @ParameterizedTest
  @MethodSource("corrections")
  void a_correction_has_a_time_under_every_law_that_has_one_for_an_answer(Row row) {
    Map<String, Object> inputs = inputs(row.regime(), row.law(), "CORRECTION");

    assertThat(TABLE.fitting(inputs)).containsExactly(row.rule());
    assertThat(TABLE.decide(inputs))
        .containsEntry("amount", row.amount())
        .containsEntry("unit", row.unit())
        .containsEntry("start", row.start())
        .allSatisfy((name, value) -> assertThat(value.toString()).isNotBlank());
  }

  @Test
  void corrections_are_timed_under_the_same_laws_as_answers() {
    assertThat(corrections().map(Row::law)).containsExactlyElementsOf(examples().map(Row::law).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_rule_alone_decides_its_own_example(Row row) {
    Map<String, Object> inputs = inputs(row.regime(), row.law());

    assertThat(TABLE.fitting(inputs)).containsExactly(row.rule());
    assertThat(TABLE.decide(inputs))
        .containsEntry("amount", row.amount())
        .containsEntry("unit", row.unit())
        .containsEntry("start", row.start())
        .allSatisfy((name, value) -> assertThat(value.toString()).isNotBlank());
  }

  @Test
  void no_rule_is_without_an_example() {
    assertThat(Stream.concat(examples(), corrections()).map(Row::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(TABLE.ruleIds());
    assertThat(TABLE.outputs()).contains("source", "asAt", "confidence");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UK_DPA1998", "POLICY_PROMISE"})
  void forty_days_include_the_first_and_do_not_roll_and_have_an_outer_limit_one_day_later(String regime) {
    assertThat(TABLE.decide(inputs(regime, regime)))
        .containsEntry("firstDayCounts", true)
        .containsEntry("roll", "NONE")
        .containsEntry("outerDays", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "UK_GDPR, UK_GDPR, OF_RESIDENCE",
    "UK_GDPR_PRE_DUAA, UK_GDPR, OF_RESIDENCE",
    "EU_GDPR, EU_GDPR, OF_RESIDENCE",
    "RESIDENCE_UNKNOWN, UNKNOWN, ENGLAND_AND_WALES"
  })
  void a_month_rolls_to_the_next_working_day(String regime, String law, String holidays) {
    assertThat(TABLE.decide(inputs(regime, law)))
        .containsEntry("firstDayCounts", false)
        .containsEntry("roll", "NEXT_WORKING_DAY")
        .containsEntry("holidays", holidays);
  }

  @Test
  void a_law_that_the_table_does_not_know_is_not_guessed() {
    assertThatThrownBy(() -> TABLE.decide(inputs("OTHER_LAW", "TD"))).isInstanceOf(RuntimeException.class);
  }

  private static Map<String, Object> inputs(String regime, String law) {
    return inputs(regime, law, "ACCESS");
  }

  private static Map<String, Object> inputs(String regime, String law, String right) {
    return Map.of("regime", regime, "law", law, "right", right);
  }
}
