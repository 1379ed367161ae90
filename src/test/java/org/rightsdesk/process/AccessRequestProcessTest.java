package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import java.util.Optional;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.rightsdesk.casefile.CaseOpened;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseState;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.OutsideFault;
import org.rightsdesk.casefile.RequestWithdrawn;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.LetterMedium;
import org.rightsdesk.datamap.SearchOutcome;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.disclosure.Approval;
import org.rightsdesk.disclosure.ItemReview;
import org.rightsdesk.disclosure.MatchReview;
import org.rightsdesk.disclosure.ReviewNeeded;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.fee.LateFeePaid;
import org.rightsdesk.identity.LapseVerdict;
import org.rightsdesk.identity.ProofStake;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.identity.ProofVerdict;
import org.rightsdesk.pack.DeliveryState;

class AccessRequestProcessTest {

  private final ProcessHouse house = ProcessHouse.fresh();

  @BeforeEach
  void nothing_is_needed_and_three_systems_answer() {
    when(house.identity.state(CASE)).thenReturn(ProofState.NOT_NEEDED);
    when(house.fees.state(CASE)).thenReturn(FeeState.NOT_DUE);
    when(house.dataMap.systemCount()).thenReturn(3);
    when(house.dataMap.system(anyInt())).thenAnswer(call -> new SystemKey("system" + call.getArgument(0)));
    when(house.dataMap.search(any(), any())).thenReturn(SearchOutcome.SEARCHED);
    when(house.disclosures.prepare(CASE)).thenReturn(ReviewNeeded.CLEAR);
    when(house.packs.delivery(CASE)).thenReturn(DeliveryState.COLLECTED);
    when(house.correspondence.mediumOf(CASE, LetterKind.ANSWER_READY)).thenReturn(LetterMedium.EMAIL);
  }

  @Test
  void a_request_without_fee_and_proof_goes_straight_to_the_answer() {
    open();
    house.decide("reviewItems", ItemReview.REVIEWED);
    house.decide("approveResponse", Approval.APPROVED);

    verify(house.correspondence).write(CASE, LetterKind.ACKNOWLEDGEMENT);
    verify(house.correspondence, never()).write(CASE, LetterKind.FEE_AND_PROOF);
    verify(house.dataMap, times(3)).search(any(), any());
    verify(house.packs).build(CASE);
    verify(house.cases).close(CASE, CaseOutcome.ANSWERED);
    assertThat(house.passed()).contains("answerDelivered").doesNotContain("reviewMatches", "recordFee", "awaitProof");
    assertThat(house.running()).isZero();
  }

  @Test
  void an_answer_that_nobody_collects_closes_the_case_as_just_that() {
    when(house.packs.delivery(CASE)).thenReturn(DeliveryState.AWAITED);
    open();
    house.decide("reviewItems", ItemReview.REVIEWED);
    house.decide("approveResponse", Approval.APPROVED);
    house.after(Duration.ofDays(29));

    verify(house.cases).close(CASE, CaseOutcome.NOT_COLLECTED);
    verify(house.cases, never()).close(CASE, CaseOutcome.ANSWERED);
    assertThat(house.passed())
        .contains("answerNotCollected", "uncollectedCaseClosed")
        .doesNotContain("closeAnswered", "answerDelivered");
    assertThat(house.running()).isZero();
  }

  @Test
  void fee_and_proof_are_asked_for_in_one_letter_and_waited_for_side_by_side() {
    when(house.fees.assess(CASE)).thenReturn(true);
    when(house.identity.assess(CASE, ProofStake.USUAL)).thenReturn(true);
    when(house.fees.state(CASE)).thenReturn(FeeState.DUE);
    when(house.identity.state(CASE)).thenReturn(ProofState.TO_BE_LOOKED_AT);
    open();

    verify(house.correspondence, times(1)).write(CASE, LetterKind.FEE_AND_PROOF);
    verify(house.cases).moveTo(CASE, CaseState.WAITING_FOR_YOU);
    assertThat(house.openTasks()).containsExactlyInAnyOrder("recordFee", "confirmIdentity");
    house.decide("confirmIdentity", ProofVerdict.ACCEPTED);
    verify(house.dataMap, never()).search(any(), any());
    assertThat(house.openTasks()).containsExactly("recordFee");
  }

  @Test
  void a_fee_that_lapses_closes_the_case_and_all_that_still_waits() {
    when(house.fees.state(CASE)).thenReturn(FeeState.DUE);
    when(house.identity.state(CASE)).thenReturn(ProofState.AWAITED);
    open();
    house.after(Duration.ofDays(31));

    verify(house.cases).close(CASE, CaseOutcome.FEE_LAPSED);
    assertThat(house.passed()).contains("feeLapsed", "unpaidCaseClosed").doesNotContain("planSearch");
    assertThat(house.openTasks()).isEmpty();
    assertThat(house.running()).isZero();
  }

  @Test
  void a_fee_that_comes_after_the_case_had_lapsed_takes_it_up_again_and_leads_to_the_answer() {
    when(house.identity.state(CASE)).thenReturn(ProofState.SHOWN);
    when(house.fees.state(CASE)).thenReturn(FeeState.SETTLED);
    house.happens(new LateFeePaid(CASE));

    InOrder order = inOrder(house.deadlines, house.correspondence);
    order.verify(house.deadlines).set(any(), any());
    order.verify(house.correspondence).write(CASE, LetterKind.TAKEN_UP);
    verify(house.correspondence, times(1)).write(any(), any());
    verify(house.fees, never()).assess(any());
    house.decide("reviewItems", ItemReview.REVIEWED);
    house.decide("approveResponse", Approval.APPROVED);
    verify(house.cases).close(CASE, CaseOutcome.ANSWERED);
    assertThat(house.passed()).contains("lateFeePaid", "explainTakenUp", "answerDelivered").doesNotContain("requestReceived");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_part_of_the_fee_that_comes_late_leaves_the_rest_and_the_proof_to_wait_for_and_lapses_like_the_first_time() {
    when(house.identity.state(CASE)).thenReturn(ProofState.AWAITED);
    when(house.fees.state(CASE)).thenReturn(FeeState.DUE);
    house.happens(new LateFeePaid(CASE));

    verify(house.cases).moveTo(CASE, CaseState.WAITING_FOR_YOU);
    assertThat(house.openTasks()).containsExactly("recordFee");
    house.after(Duration.ofDays(31));
    verify(house.correspondence, times(2)).write(CASE, LetterKind.FEE_REMINDER);
    verify(house.cases).close(CASE, CaseOutcome.FEE_LAPSED);
    assertThat(house.passed()).contains("unpaidCaseClosed").doesNotContain("planSearch");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_refused_identity_closes_the_case() {
    when(house.fees.state(CASE)).thenReturn(FeeState.DUE);
    when(house.identity.state(CASE)).thenReturn(ProofState.TO_BE_LOOKED_AT);
    open();
    house.decide("confirmIdentity", ProofVerdict.REFUSED);

    verify(house.cases).close(CASE, CaseOutcome.IDENTITY_REFUSED);
    assertThat(house.passed()).contains("identityRefused", "refusedCaseClosed").doesNotContain("planSearch");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_manager_closes_a_case_whose_identity_was_never_shown() {
    when(house.identity.state(CASE)).thenReturn(ProofState.AWAITED);
    open();
    house.after(Duration.ofDays(31));
    house.decide("decideLapse", LapseVerdict.CLOSE_CASE);

    verify(house.cases).close(CASE, CaseOutcome.IDENTITY_LAPSED);
    assertThat(house.passed()).contains("identityLapsed", "lapsedCaseClosed").doesNotContain("planSearch");
    assertThat(house.running()).isZero();
  }

  /** Edge case 40: a system is down; the person is told. */
  @Test
  void the_person_is_told_when_a_system_is_late() {
    when(house.dataMap.search(CASE, new SystemKey("system1"))).thenThrow(new OutsideFault("The system is down.", null) {});
    open();
    house.after(Duration.ofDays(8));

    verify(house.correspondence, times(1)).write(CASE, LetterKind.SOURCE_DELAYED);
    assertThat(house.passed()).contains("sourceDelayed", "personToldOfDelay").doesNotContain("prepareReview");
  }

  @Test
  void a_task_is_due_in_time_for_the_answer_and_no_later_than_our_own_target() {
    when(house.deadlines.workingDayBefore(CASE, 8)).thenReturn(Optional.of(LocalDate.of(2026, 11, 25)));
    when(house.deadlines.workingDayBefore(CASE, 1)).thenReturn(Optional.of(LocalDate.of(2026, 12, 23)));
    open();
    assertThat(house.openTask("reviewItems").getDueDate()).isEqualTo("2026-11-25T23:59:59Z");
    house.decide("reviewItems", ItemReview.REVIEWED);

    assertThat(house.openTask("approveResponse").getDueDate()).isEqualTo("2026-11-27T09:00:00Z");
  }

  @Test
  void a_task_that_comes_too_late_is_due_today() {
    when(house.deadlines.workingDayBefore(CASE, 8)).thenReturn(Optional.of(LocalDate.of(2026, 10, 5)));
    open();

    assertThat(house.openTask("reviewItems").getDueDate()).isEqualTo("2026-11-24T23:59:59Z");
  }

  @Test
  void doubtful_matches_are_reviewed_before_the_items() {
    when(house.disclosures.prepare(CASE)).thenReturn(ReviewNeeded.DOUBTFUL);
    open();
    assertThat(house.openTasks()).containsExactly("reviewMatches");
    house.decide("reviewMatches", MatchReview.MATCHES_DECIDED);

    assertThat(house.openTasks()).containsExactly("reviewItems");
  }

  @Test
  void an_answer_that_is_sent_back_is_reviewed_again() {
    open();
    house.decide("reviewItems", ItemReview.REVIEWED);
    house.decide("approveResponse", Approval.SENT_BACK);

    assertThat(house.openTasks()).containsExactly("reviewItems");
    verify(house.packs, never()).build(CASE);
    house.decide("reviewItems", ItemReview.REVIEWED);
    house.decide("approveResponse", Approval.APPROVED);
    verify(house.packs).build(CASE);
  }

  @Test
  void an_approved_answer_waits_for_the_fee_whose_cheque_came_back() {
    open();
    house.decide("reviewItems", ItemReview.REVIEWED);
    when(house.fees.state(CASE)).thenReturn(FeeState.DUE);
    house.decide("approveResponse", Approval.APPROVED);

    assertThat(house.openTasks()).containsExactly("recordFee");
    verify(house.packs, never()).build(CASE);
    house.after(Duration.ofDays(31));
    verify(house.cases).close(CASE, CaseOutcome.FEE_LAPSED);
    assertThat(house.passed()).contains("laterFeeLapsed", "unpaidCaseClosed");
  }

  /** Edge case 20: the person withdraws. */
  @Test
  void the_person_withdraws_and_everything_stops() {
    when(house.fees.state(CASE)).thenReturn(FeeState.DUE);
    when(house.identity.state(CASE)).thenReturn(ProofState.AWAITED);
    open();
    house.happens(new RequestWithdrawn(CASE));

    verify(house.fees).settleWithdrawal(CASE);
    verify(house.correspondence).write(CASE, LetterKind.WITHDRAWN);
    assertThat(house.passed()).contains("settleFeeOfWithdrawal", "confirmWithdrawal", "withdrawalConfirmed", "withdrawal");
    assertThat(house.openTasks()).isEmpty();
    assertThat(house.running()).isZero();
  }

  @Test
  void a_withdrawal_after_the_end_disturbs_nobody() {
    house.happens(new RequestWithdrawn(CASE));

    assertThat(house.running()).isZero();
  }

  /** Edge case 40: a system is down; the rest is searched. */
  @Test
  void one_system_that_is_down_becomes_an_incident_in_plain_words_and_the_others_are_searched() {
    when(house.dataMap.search(CASE, new SystemKey("system1"))).thenThrow(new Down("The telephony system does not answer."));
    open();

    verify(house.dataMap).search(CASE, new SystemKey("system0"));
    verify(house.dataMap).search(CASE, new SystemKey("system2"));
    verify(house.disclosures, never()).prepare(CASE);
    assertThat(house.incidents()).hasSize(1).first().asString()
        .startsWith("The telephony system does not answer. The log has the details under ")
        .containsPattern("It was tried once, on Tuesday 24 November 2026 at \\d\\d:\\d\\d, and is not tried again by itself.")
        .endsWith("When the cause is repaired, retry it here.");

    org.mockito.Mockito.doReturn(SearchOutcome.SEARCHED).when(house.dataMap).search(CASE, new SystemKey("system1"));
    house.retry();
    assertThat(house.openTasks()).containsExactly("reviewItems");
  }

  @Test
  void a_full_disk_stops_the_pack_and_loses_nothing() {
    open();
    house.decide("reviewItems", ItemReview.REVIEWED);
    doThrow(new Down("The disk for answers is full.")).when(house.packs).build(CASE);
    house.decide("approveResponse", Approval.APPROVED);
    assertThat(house.incidents()).first().asString().contains("The disk for answers is full.");

    org.mockito.Mockito.doNothing().when(house.packs).build(CASE);
    house.retry();
    verify(house.cases).close(CASE, CaseOutcome.ANSWERED);
  }

  @Test
  void what_a_broken_step_quotes_does_not_reach_the_engine() {
    when(house.disclosures.prepare(CASE)).thenThrow(new IllegalStateException("Value too long: 'Grimaldus Quux'"));
    open();

    assertThat(house.incidents()).first().asString().doesNotContain("Grimaldus").contains("The log has the details");
    String trace =
        house.engine().getManagementService().createJobQuery().noRetriesLeft().list().stream()
            .map(job -> house.engine().getManagementService().getJobExceptionStacktrace(job.getId()))
            .reduce("", String::concat);
    assertThat(trace).doesNotContain("Grimaldus");
  }

  @Test
  void a_variable_outside_the_vocabulary_is_refused_however_it_comes() {
    when(house.disclosures.prepare(CASE)).thenReturn(ReviewNeeded.DOUBTFUL);
    open();
    String instance = house.openTask("reviewMatches").getExecutionId();

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> house.engine().getRuntimeService().setVariable(instance, "note", "Grimaldus Quux"))
        .hasMessageContaining("not in the vocabulary");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> house.engine().getRuntimeService().setVariable(instance, "proofState", "Grimaldus Quux"))
        .hasMessageContaining("not in the vocabulary");
    assertThat(house.engine().getRuntimeService().getVariables(instance)).doesNotContainKey("note");
  }

  private void open() {
    house.happens(new CaseOpened(CASE, Right.ACCESS, Channel.FORM));
  }

  private static final class Down extends OutsideFault {

    Down(String message) {
      super(message, null);
    }
  }
}
