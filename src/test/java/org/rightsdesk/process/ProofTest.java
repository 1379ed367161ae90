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
import org.rightsdesk.casefile.Right;
import org.rightsdesk.identity.OnFileMatch;
import org.rightsdesk.identity.ProofStake;

class ProofTest {

  private static final DecisionTable TABLE = new DecisionTable("proof.dmn");

  private record Row(
      String rule, Right right, Channel channel, OnFileMatch match, boolean sensitive, ProofStake stake, String level) {}

  static Stream<Row> examples() {
    return Stream.of(
        row("sensitive", Channel.FORM, OnFileMatch.STABLE_ADDRESS, true, "HIGH"),
        row("sensitive", Channel.LETTER, OnFileMatch.NOT_ON_FILE, true, "HIGH"),
        row("stableAddress", Channel.FORM, OnFileMatch.STABLE_ADDRESS, false, "LOW"),
        row("mailFromStableAddress", Channel.EMAIL, OnFileMatch.STABLE_ADDRESS, false, "NONE"),
        row("stableAddressLetter", Channel.LETTER, OnFileMatch.STABLE_ADDRESS, false, "LOW"),
        row("changedAddress", Channel.FORM, OnFileMatch.CHANGED_ADDRESS, false, "STANDARD"),
        row("sharedAddress", Channel.FORM, OnFileMatch.SHARED_ADDRESS, false, "STANDARD"),
        row("notOnFile", Channel.PHONE, OnFileMatch.NOT_ON_FILE, false, "STANDARD"),
        correction("stableAddress", Channel.FORM, OnFileMatch.STABLE_ADDRESS, ProofStake.USUAL, "LOW"),
        correction("mailedCorrection", Channel.EMAIL, OnFileMatch.STABLE_ADDRESS, ProofStake.USUAL, "LOW"),
        correction("notOnFile", Channel.LETTER, OnFileMatch.NOT_ON_FILE, ProofStake.USUAL, "STANDARD"),
        correction("highStake", Channel.FORM, OnFileMatch.STABLE_ADDRESS, ProofStake.CONTACT_DETAILS, "HIGH"),
        correction("highStake", Channel.PHONE, OnFileMatch.NOT_ON_FILE, ProofStake.BANK_DETAILS, "HIGH"));
  }

  private static Row row(String rule, Channel channel, OnFileMatch match, boolean sensitive, String level) {
    return new Row(rule, Right.ACCESS, channel, match, sensitive, ProofStake.USUAL, level);
  }

  private static Row correction(String rule, Channel channel, OnFileMatch match, ProofStake stake, String level) {
    return new Row(rule, Right.CORRECTION, channel, match, false, stake, level);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_rule_alone_decides_its_own_example(Row row) {
    assertThat(TABLE.decide(inputs(row.right(), row.channel(), row.match(), row.sensitive(), row.stake())))
        .containsEntry("level", row.level())
        .allSatisfy((name, value) -> assertThat(value.toString()).isNotBlank());
  }

  @Test
  void no_two_rules_overlap_and_none_is_missing() {
    for (Right right : Right.values()) {
      for (Channel channel : Channel.values()) {
        for (OnFileMatch match : OnFileMatch.values()) {
          for (boolean sensitive : List.of(true, false)) {
            for (ProofStake stake : ProofStake.values()) {
              assertThat(TABLE.fitting(inputs(right, channel, match, sensitive, stake)))
                  .describedAs("%s %s %s %s %s", right, channel, match, sensitive, stake)
                  .hasSize(1);
            }
          }
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

  private static Map<String, Object> inputs(
      Right right, Channel channel, OnFileMatch match, boolean sensitive, ProofStake stake) {
    return Map.of(
        "right", right.name(), "channel", channel.name(), "match", match.name(), "sensitive", sensitive, "stake",
        stake.name());
  }
}
