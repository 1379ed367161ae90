package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseClosed;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseReopened;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.deadline.DeadlineAtRisk;
import org.rightsdesk.deadline.DeadlineMoved;
import org.rightsdesk.deadline.ExtensionGround;
import org.rightsdesk.deadline.ExtensionProposed;
import org.rightsdesk.deadline.ExtensionVerdict;
import org.rightsdesk.deadline.LawVerdict;
import org.rightsdesk.deadline.NextWarning;
import org.rightsdesk.deadline.Regime;
import org.rightsdesk.deadline.RegimeChosen;
import org.rightsdesk.deadline.RiskVerdict;
import org.rightsdesk.deadline.RuleMissed;
import org.rightsdesk.deadline.Warning;

class DeadlineWatchProcessTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final CaseClosed CLOSED = new CaseClosed(CASE, CaseOutcome.ANSWERED);

  private final ProcessHouse house = ProcessHouse.fresh();
  private Optional<NextWarning> next = Optional.empty();

  @BeforeEach
  void nothing_is_given_yet() {
    when(house.deadlines.nextWarning(eq(CASE), any())).thenReturn(Optional.empty());
    given(Optional.empty());
  }

  /** As the room does: what was given is not given again. */
  private void given(Optional<Warning> warning) {
    when(house.deadlines.warn(eq(CASE), any()))
        .thenAnswer(
            call -> {
              when(house.deadlines.nextWarning(eq(CASE), any())).thenReturn(next);
              return warning;
            });
  }

  @Test
  void a_case_that_is_taken_up_again_is_watched_again() {
    warns(Warning.HALF_OVER, 15);
    house.happens(new CaseReopened(CASE));
    house.after(Duration.ofDays(15));

    verify(house.deadlines).warn(CASE, TODAY.plusDays(15));
    assertThat(house.passed()).contains("caseReopened").doesNotContain("lawChosen");
  }

  @Test
  void a_warning_is_given_on_its_day_and_then_the_next_is_awaited() {
    warns(Warning.HALF_OVER, 15);
    watch();
    house.after(Duration.ofDays(14));
    verify(house.deadlines, never()).warn(any(), any());

    given(Optional.of(Warning.HALF_OVER));
    next = Optional.of(new NextWarning(Warning.THREE_QUARTERS_OVER, TODAY.plusDays(22)));
    house.after(Duration.ofDays(15));
    verify(house.deadlines).warn(CASE, TODAY.plusDays(15));
    verify(house.correspondence, never()).write(any(), any());

    next = Optional.empty();
    house.after(Duration.ofDays(22));
    verify(house.deadlines).warn(CASE, TODAY.plusDays(22));
  }

  @Test
  void when_the_date_moves_the_watch_begins_anew() {
    warns(Warning.DUE_TODAY, 5);
    watch();
    warns(Warning.HALF_OVER, 40);
    house.happens(new DeadlineMoved(CASE, Optional.of(TODAY.plusDays(80))));

    house.after(Duration.ofDays(6));
    verify(house.deadlines, never()).warn(any(), any());
    assertThat(house.passed()).contains("dateMoved");
    house.after(Duration.ofDays(40));
    verify(house.deadlines).warn(CASE, TODAY.plusDays(40));
  }

  @Test
  void while_the_time_has_not_begun_only_news_is_awaited() {
    watch();
    assertThat(house.engine().getManagementService().createJobQuery().timers().count()).isZero();

    warns(Warning.HALF_OVER, 15);
    house.happens(new DeadlineMoved(CASE, Optional.of(TODAY.plusDays(30))));
    assertThat(house.passed()).contains("dateKnown");
    assertThat(house.engine().getManagementService().createJobQuery().timers().count()).isEqualTo(1);
  }

  @Test
  void the_day_after_the_person_gets_an_apology_once() {
    warns(Warning.OVERDUE, 31);
    watch();
    given(Optional.of(Warning.OVERDUE));
    house.after(Duration.ofDays(31));

    verify(house.correspondence, times(1)).write(CASE, LetterKind.DELAY_APOLOGY);
    house.after(Duration.ofDays(60));
    verify(house.correspondence, times(1)).write(CASE, LetterKind.DELAY_APOLOGY);
  }

  @Test
  void an_answer_that_went_out_meanwhile_is_not_apologised_for() {
    warns(Warning.OVERDUE, 31);
    watch();
    house.after(Duration.ofDays(31));

    verify(house.deadlines).warn(CASE, TODAY.plusDays(31));
    verify(house.correspondence, never()).write(any(), any());
  }

  @Test
  void the_watch_ends_with_the_case_whatever_it_waits_for() {
    warns(Warning.HALF_OVER, 15);
    watch();
    house.happens(CLOSED);
    assertThat(house.passed()).contains("watchEnded");
    assertThat(house.running()).isZero();

    when(house.deadlines.nextWarning(eq(CASE), any())).thenReturn(Optional.empty());
    watch();
    house.happens(CLOSED);
    assertThat(house.passed()).contains("nothingToWatch");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_case_that_is_closed_already_is_not_watched() {
    when(house.deadlines.isOver(CASE)).thenReturn(true);
    watch();

    assertThat(house.passed()).contains("closedAlready");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_manager_sees_to_an_answer_at_risk() {
    house.happens(new DeadlineAtRisk(CASE, Warning.TWO_WORKING_DAYS_LEFT));
    assertThat(house.openTasks()).containsExactly("lookAtRisk");
    house.decide("lookAtRisk", RiskVerdict.SEEN_TO);

    assertThat(house.passed()).contains("riskSeenTo");
    assertThat(house.running()).isZero();
  }

  @Test
  void when_the_case_is_closed_there_is_nothing_left_to_see_to() {
    house.happens(new DeadlineAtRisk(CASE, Warning.OVERDUE));
    house.happens(CLOSED);

    assertThat(house.passed()).contains("riskGone");
    assertThat(house.openTasks()).isEmpty();
  }

  @Test
  void a_manager_chooses_the_law_where_no_rule_was_found() {
    house.happens(new RuleMissed(CASE));
    house.decide("reviewLaw", LawVerdict.CHOOSE_LAW);
    assertThat(house.passed()).contains("lawReviewed");

    house.happens(new RuleMissed(CASE));
    house.happens(CLOSED);
    assertThat(house.passed()).contains("reviewNotNeeded");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_longer_time_that_an_approver_agreed_to_moves_the_day_and_is_announced() {
    house.happens(new ExtensionProposed(CASE, ExtensionGround.COMPLEXITY));
    house.decide("approveExtension", ExtensionVerdict.EXTEND);

    verify(house.deadlines).extend(CASE, TODAY);
    verify(house.correspondence).write(CASE, LetterKind.EXTENSION);
    assertThat(house.passed()).contains("timeExtended");
  }

  @Test
  void a_longer_time_that_was_not_agreed_to_changes_nothing() {
    house.happens(new ExtensionProposed(CASE, ExtensionGround.COMPLEXITY));
    house.decide("approveExtension", ExtensionVerdict.KEEP_THE_DAY);
    assertThat(house.passed()).contains("dayKept");

    house.happens(new ExtensionProposed(CASE, ExtensionGround.COMPLEXITY));
    house.happens(CLOSED);
    assertThat(house.passed()).contains("extensionNotNeeded");
    verify(house.deadlines, never()).extend(any(), any());
  }

  private void warns(Warning warning, int inDays) {
    when(house.deadlines.nextWarning(eq(CASE), any()))
        .thenReturn(Optional.of(new NextWarning(warning, TODAY.plusDays(inDays))));
  }

  private void watch() {
    house.happens(new RegimeChosen(CASE, Regime.UK_GDPR));
  }
}
