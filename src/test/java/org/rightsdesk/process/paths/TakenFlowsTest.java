package org.rightsdesk.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TakenFlowsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final List<Visit> visits = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  @Test
  void of_the_arrows_of_a_question_only_the_answer_was_taken() {
    flow("question", "yes");
    flow("question", "no");
    visit("question", 0, 0);
    visit("no", 0, 5);

    TakenFlows taken = new TakenFlows(visits, flows);

    assertThat(taken.ids()).containsExactly("question-no");
    assertThat(taken.leftBy("question", 0)).isEqualTo("question-no");
  }

  @Test
  void a_loop_that_was_left_the_second_time_has_both_its_arrows() {
    flow("work", "question");
    flow("question", "work");
    flow("question", "end");
    visit("work", 0, 1);
    visit("question", 1, 1);
    visit("work", 1, 2);
    visit("question", 2, 2);
    visit("end", 2, 2);

    TakenFlows taken = new TakenFlows(visits, flows);

    assertThat(taken.ids()).containsExactlyInAnyOrder("work-question", "question-work", "question-end");
    assertThat(taken.leftBy("question", 0)).isEqualTo("question-work");
    assertThat(taken.leftBy("question", 1)).isEqualTo("question-end");
  }

  @Test
  void what_splits_is_left_along_all_its_arrows_and_what_joins_is_reached_by_all() {
    split("fork", "one");
    split("fork", "two");
    flow("one", "join");
    flow("two", "join");
    visit("fork", 0, 0);
    visit("one", 0, 3);
    visit("two", 0, 7);
    visit("join", 3, 7);
    visit("join", 7, 7);

    assertThat(new TakenFlows(visits, flows).ids())
        .containsExactlyInAnyOrder("fork-one", "fork-two", "one-join", "two-join");
  }

  @Test
  void of_two_ways_to_the_same_step_the_one_that_was_over_last_was_taken() {
    flow("first", "end");
    flow("second", "end");
    visit("first", 0, 1);
    visit("second", 1, 4);
    visit("end", 4, 4);

    assertThat(new TakenFlows(visits, flows).ids()).containsExactly("second-end");
  }

  @Test
  void what_was_interrupted_or_still_goes_on_was_not_left() {
    flow("interrupted", "next");
    flow("open", "next");
    visits.add(new Visit("interrupted", NOON, Optional.of(NOON), true));
    visits.add(new Visit("open", NOON, Optional.empty(), false));
    visit("next", 5, 6);

    assertThat(new TakenFlows(visits, flows).ids()).isEmpty();
  }

  private void flow(String source, String target) {
    flows.add(new Flow(source + "-" + target, source, target, false));
  }

  private void split(String source, String target) {
    flows.add(new Flow(source + "-" + target, source, target, true));
  }

  private void visit(String element, int began, int ended) {
    visits.add(new Visit(element, NOON.plusSeconds(began), Optional.of(NOON.plusSeconds(ended)), false));
  }
}
