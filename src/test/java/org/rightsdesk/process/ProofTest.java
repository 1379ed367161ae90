package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.identity.OnFileMatch;

class ProofTest {

  private static final DecisionTable TABLE = new DecisionTable("proof.dmn");

  private record Row(String rule, Channel channel, OnFileMatch match, boolean sensitive, String level) {}

  static Stream<Row> examples() {
    return Stream.of(
        new Row("sensitive", Channel.FORM, OnFileMatch.STABLE_ADDRESS, true, "HIGH"),
        new Row("sensitive", Channel.LETTER, OnFileMatch.NOT_ON_FILE, true, "HIGH"),
        new Row("stableAddress", Channel.FORM, OnFileMatch.STABLE_ADDRESS, false, "LOW"),
        new Row("stableAddress", Channel.EMAIL, OnFileMatch.STABLE_ADDRESS, false, "LOW"),
        new Row("stableAddressLetter", Channel.LETTER, OnFileMatch.STABLE_ADDRESS, false, "LOW"),
        new Row("changedAddress", Channel.FORM, OnFileMatch.CHANGED_ADDRESS, false, "STANDARD"),
        new Row("sharedAddress", Channel.FORM, OnFileMatch.SHARED_ADDRESS, false, "STANDARD"),
        new Row("notOnFile", Channel.PHONE, OnFileMatch.NOT_ON_FILE, false, "STANDARD"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_rule_alone_decides_its_own_example(Row row) {
    assertThat(TABLE.decide(inputs(row.channel(), row.match(), row.sensitive())))
        .containsEntry("level", row.level())
        .allSatisfy((name, value) -> assertThat(value.toString()).isNotBlank());
  }

  @Test
  void no_two_rules_overlap_and_none_is_missing() {
    for (Channel channel : Channel.values()) {
      for (OnFileMatch match : OnFileMatch.values()) {
        for (boolean sensitive : List.of(true, false)) {
          assertThat(TABLE.fitting(inputs(channel, match, sensitive)))
              .describedAs("%s %s %s", channel, match, sensitive)
              .hasSize(1);
        }
      }
    }
  }

  @Test
  void no_rule_is_without_an_example() {
    assertThat(examples().map(Row::rule).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(TABLE.ruleIds());
    assertThat(TABLE.outputs()).contains("source", "asAt", "confidence");
  }

  private static Map<String, Object> inputs(Channel channel, OnFileMatch match, boolean sensitive) {
    return Map.of("right", "ACCESS", "channel", channel.name(), "match", match.name(), "sensitive", sensitive);
  }
}
