package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegimeTest {

  private static final DecisionTable TABLE = new DecisionTable("regime.dmn");

  /** One line for each rule: rule | received on | country | region | regime | law. */
  private static final List<String> EXAMPLES =
      List.of(
          "ukBefore2018 | 2018-05-24 | GB | | UK_DPA1998 | UK_DPA1998",
          "uk2018To2020 | 2018-05-25 | GB | | EU_GDPR | EU_GDPR",
          "uk2018To2020 | 2020-12-31 | GB | SCT | EU_GDPR | EU_GDPR",
          "uk2021To2026 | 2021-01-01 | GB | | UK_GDPR_PRE_DUAA | UK_GDPR_PRE_DUAA",
          "uk2021To2026 | 2026-02-04 | GB | NIR | UK_GDPR_PRE_DUAA | UK_GDPR_PRE_DUAA",
          "ukSince2026 | 2026-02-05 | GB | | UK_GDPR | UK_GDPR",
          "euSince2018 | 2018-05-25 | DE | BY | EU_GDPR | EU_GDPR",
          "euSince2018 | 2026-11-24 | IE | | EU_GDPR | EU_GDPR",
          "euSince2018 | 2026-11-24 | IS | | EU_GDPR | EU_GDPR",
          "california | 2020-01-01 | US | CA | US_CA | US_CA",
          "colorado | 2023-07-01 | US | CO | US_STATE | US_CO",
          "connecticut | 2023-07-01 | US | CT | US_STATE | US_CT",
          "delaware | 2025-01-01 | US | DE | US_STATE | US_DE",
          "florida | 2024-07-01 | US | FL | US_STATE | US_FL",
          "indiana | 2026-01-01 | US | IN | US_STATE | US_IN",
          "iowa | 2025-01-01 | US | IA | US_STATE | US_IA",
          "kentucky | 2026-01-01 | US | KY | US_STATE | US_KY",
          "maryland | 2025-10-01 | US | MD | US_STATE | US_MD",
          "minnesota | 2025-07-31 | US | MN | US_STATE | US_MN",
          "montana | 2024-10-01 | US | MT | US_STATE | US_MT",
          "nebraska | 2025-01-01 | US | NE | US_STATE | US_NE",
          "newHampshire | 2025-01-01 | US | NH | US_STATE | US_NH",
          "newJersey | 2025-01-15 | US | NJ | US_STATE | US_NJ",
          "oregon | 2024-07-01 | US | OR | US_STATE | US_OR",
          "rhodeIsland | 2026-01-01 | US | RI | US_STATE | US_RI",
          "tennessee | 2025-07-01 | US | TN | US_STATE | US_TN",
          "texas | 2024-07-01 | US | TX | US_STATE | US_TX",
          "utah | 2023-12-31 | US | UT | US_STATE | US_UT",
          "virginia | 2023-01-01 | US | VA | US_STATE | US_VA",
          "stateUnknown | 2026-11-24 | US | | RESIDENCE_UNKNOWN | UNKNOWN",
          "australia | 2026-11-24 | AU | NSW | OTHER_LAW | AU",
          "brazil | 2026-11-24 | BR | | OTHER_LAW | BR",
          "canada | 2026-11-24 | CA | ON | OTHER_LAW | CA_PIPEDA",
          "canada | 2026-11-24 | CA | | OTHER_LAW | CA_PIPEDA",
          "quebec | 2026-11-24 | CA | QC | OTHER_LAW | CA_QC",
          "switzerland | 2026-11-24 | CH | ZH | OTHER_LAW | CH",
          "india | 2027-05-13 | IN | | OTHER_LAW | IN",
          "japan | 2026-11-24 | JP | | OTHER_LAW | JP",
          "southKorea | 2026-11-24 | KR | | OTHER_LAW | KR",
          "newZealand | 2026-11-24 | NZ | | OTHER_LAW | NZ",
          "singapore | 2026-11-24 | SG | | OTHER_LAW | SG",
          "southAfrica | 2026-11-24 | ZA | | OTHER_LAW | ZA",
          "residenceUnknown | 2026-11-24 | | | RESIDENCE_UNKNOWN | UNKNOWN",
          "promise | 2026-11-24 | US | OH | POLICY_PROMISE | POLICY_PROMISE");

  static Stream<List<String>> examples() {
    return EXAMPLES.stream().map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_rule_decides_its_own_example(List<String> example) {
    Map<String, Object> inputs = inputs(example.get(1), example.get(2), example.get(3));

    assertThat(TABLE.decide(inputs))
        .containsEntry("regime", example.get(4))
        .containsEntry("law", example.get(5));
    assertThat(TABLE.fitting(inputs)).startsWith(example.get(0));
  }

  @Test
  void no_rule_is_without_an_example() {
    assertThat(examples().map(line -> line.get(0)).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(TABLE.ruleIds());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void no_two_rules_overlap_except_with_the_promise_at_the_end(List<String> example) {
    assertThat(TABLE.fitting(inputs(example.get(1), example.get(2), example.get(3))))
        .filteredOn(rule -> !rule.equals("promise") || example.get(0).equals("promise"))
        .containsExactly(example.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "2018-05-24, DE, ''",
    "2019-12-31, US, CA",
    "2023-06-30, US, CO",
    "2024-12-31, US, IA",
    "2025-01-14, US, NJ",
    "2025-09-30, US, MD",
    "2025-12-31, US, KY",
    "2027-05-12, IN, ''",
    "2026-11-24, US, ZZ",
    "2026-11-24, TD, ''",
    "2014-06-25, US, OH"
  })
  void where_no_law_is_in_force_yet_the_published_promise_holds(String receivedOn, String country, String region) {
    assertThat(TABLE.decide(inputs(receivedOn, country, region))).containsEntry("regime", "POLICY_PROMISE");
  }

  @Test
  void every_answer_carries_its_source_date_and_confidence() {
    assertThat(examples().map(e -> TABLE.decide(inputs(e.get(1), e.get(2), e.get(3)))))
        .allSatisfy(
            answer -> {
              assertThat((String) answer.get("lawName")).isNotBlank();
              assertThat((String) answer.get("source")).isNotBlank();
              assertThat((String) answer.get("asAt")).matches("\\d{4}-\\d{2}-\\d{2}");
              assertThat((String) answer.get("confidence")).matches("[CSM?]");
            });
  }

  private static Map<String, Object> inputs(String receivedOn, String country, String region) {
    return Map.of("receivedOn", DecisionTable.day(receivedOn), "country", country, "region", region);
  }
}
