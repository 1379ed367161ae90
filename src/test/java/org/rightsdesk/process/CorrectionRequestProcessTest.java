package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseOpened;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.RequestWithdrawn;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.correction.CopiesFound;
import org.rightsdesk.correction.CorrectionApproval;
import org.rightsdesk.correction.CorrectionCompleted;
import org.rightsdesk.correction.CorrectionObjected;
import org.rightsdesk.correction.CorrectionTurnCame;
import org.rightsdesk.correction.CorrectionUndone;
import org.rightsdesk.correction.CorrectionVerdict;
import org.rightsdesk.correction.DisagreementAdded;
import org.rightsdesk.correction.HandCorrection;
import org.rightsdesk.correction.ReadBack;
import org.rightsdesk.correction.Recheck;
import org.rightsdesk.correction.RecipientTold;
import org.rightsdesk.correction.Stake;
import org.rightsdesk.correction.Turn;
import org.rightsdesk.correction.WriteOutcome;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.correspondence.WarningLeft;
import org.rightsdesk.datamap.SearchOutcome;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.identity.LapseVerdict;
import org.rightsdesk.identity.ProofStake;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.identity.ProofVerdict;

class CorrectionRequestProcessTest {

  private final ProcessHouse house = ProcessHouse.fresh();

  @BeforeEach
  void one_value_stands_in_two_systems_and_nothing_is_needed() {
    when(house.identity.state(CASE)).thenReturn(ProofState.NOT_NEEDED);
    when(house.fees.state(CASE)).thenReturn(FeeState.NOT_DUE);
    when(house.dataMap.systemCount()).thenReturn(2);
    when(house.dataMap.system(anyInt())).thenAnswer(call -> new SystemKey("system" + call.getArgument(0)));
    when(house.dataMap.search(any(), any())).thenReturn(SearchOutcome.SEARCHED);
    when(house.corrections.findCopies(CASE)).thenReturn(CopiesFound.FOUND);
    when(house.corrections.claim(CASE)).thenReturn(Turn.OURS);
    when(house.corrections.systemCount(CASE)).thenReturn(2);
    when(house.corrections.systemPart(any(), anyInt())).thenAnswer(call -> PartRef.next());
    when(house.corrections.recipientPart(any(), anyInt())).thenAnswer(call -> PartRef.next());
    when(house.corrections.write(any(), anyInt())).thenReturn(WriteOutcome.DONE);
    when(house.corrections.compare(CASE)).thenReturn(ReadBack.ALL_DONE);
    when(house.corrections.outcome(CASE)).thenReturn(CaseOutcome.CORRECTED);
  }

  @Test
  void what_is_accepted_is_written_everywhere_read_again_and_told() {
    open();
    verify(house.corrections).contest(CASE);
    verify(house.corrections, never()).write(any(), anyInt());
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);

    verify(house.corrections, times(2)).write(any(), anyInt());
    verify(house.corrections).compare(CASE);
    verify(house.correspondence).write(CASE, LetterKind.CORRECTED);
    verify(house.corrections).liftContest(CASE);
    verify(house.corrections).complete(CASE);
    verify(house.cases).close(CASE, CaseOutcome.CORRECTED);
    assertThat(house.passed())
        .contains("systemCorrected", "correctionCarriedOut", "correctionDecided")
        .doesNotContain("approveCorrection", "warnOldContact", "correctByHand");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_refusal_needs_a_second_person_and_writes_nothing() {
    when(house.corrections.outcome(CASE)).thenReturn(CaseOutcome.CORRECTION_REFUSED);
    open();
    house.decide("decideCorrection", CorrectionVerdict.REFUSED);
    assertThat(house.openTasks()).containsExactly("approveCorrection");
    house.decide("approveCorrection", CorrectionApproval.APPROVED);

    verify(house.corrections, never()).write(any(), anyInt());
    verify(house.correspondence).write(CASE, LetterKind.CORRECTION_REFUSED);
    verify(house.corrections).liftContest(CASE);
    verify(house.cases).close(CASE, CaseOutcome.CORRECTION_REFUSED);
    assertThat(house.running()).isZero();
  }

  @Test
  void what_is_accepted_in_part_is_written_after_a_second_person_agreed() {
    when(house.corrections.outcome(CASE)).thenReturn(CaseOutcome.PARTLY_CORRECTED);
    open();
    house.decide("decideCorrection", CorrectionVerdict.PARTLY);
    house.decide("approveCorrection", CorrectionApproval.SENT_BACK);
    assertThat(house.openTasks()).containsExactly("decideCorrection");
    verify(house.corrections, never()).write(any(), anyInt());
    house.decide("decideCorrection", CorrectionVerdict.PARTLY);
    house.decide("approveCorrection", CorrectionApproval.APPROVED);

    verify(house.corrections, times(2)).write(any(), anyInt());
    verify(house.correspondence).write(CASE, LetterKind.PARTLY_CORRECTED);
    verify(house.cases).close(CASE, CaseOutcome.PARTLY_CORRECTED);
  }

  @Test
  void a_value_that_changed_meanwhile_goes_back_to_staff() {
    when(house.corrections.compare(CASE)).thenReturn(ReadBack.CHANGED_MEANWHILE);
    open();
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    assertThat(house.openTasks()).containsExactly("decideCorrection");
    verify(house.correspondence, never()).write(CASE, LetterKind.CORRECTED);
    assertThat(house.passed()).contains("valueChanged");

    when(house.corrections.compare(CASE)).thenReturn(ReadBack.ALL_DONE);
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    assertThat(house.passed()).contains("correctionDecided");
  }

  @Test
  void what_no_connector_writes_a_person_writes() {
    when(house.corrections.write(CASE, 1)).thenReturn(WriteOutcome.NEEDS_A_PERSON);
    PartRef second = PartRef.next();
    when(house.corrections.systemPart(CASE, 1)).thenReturn(second);
    open();
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    assertThat(house.openTasks()).containsExactly("correctByHand");
    verify(house.cases)
        .openDecision(house.openTask("correctByHand").getId(), CASE, "correctByHand", Optional.of(second));
    house.decide("correctByHand", HandCorrection.DONE);

    assertThat(house.passed()).contains("correctedByHand", "systemCorrected", "correctionDecided");
  }

  @Test
  void each_recipient_is_told_by_a_task_of_its_own() {
    when(house.corrections.recipientCount(CASE)).thenReturn(1);
    PartRef recipient = PartRef.next();
    when(house.corrections.recipientPart(CASE, 0)).thenReturn(recipient);
    open();
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    verify(house.cases)
        .openDecision(house.openTask("notifyRecipient").getId(), CASE, "notifyRecipient", Optional.of(recipient));
    house.decide("notifyRecipient", RecipientTold.TOLD);

    assertThat(house.passed()).contains("recipientNotified", "correctionDecided");
  }

  @Test
  void a_new_address_waits_until_the_time_to_object_is_over_and_the_old_one_is_warned() {
    when(house.corrections.holdNeeded(CASE)).thenReturn(true);
    when(house.correspondence.objectionUntil(CASE)).thenReturn(Optional.of(ProcessHouse.MORNING.plus(Duration.ofHours(72))));
    open();
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    verify(house.correspondence).write(CASE, LetterKind.CORRECTION_WARNING);
    house.after(Duration.ofHours(71));
    verify(house.corrections, never()).write(any(), anyInt());
    house.after(Duration.ofHours(73));

    verify(house.corrections, times(2)).write(any(), anyInt());
    assertThat(house.passed()).contains("holdOver", "correctionDecided").doesNotContain("oldContactObjected");
  }

  @Test
  void the_time_to_object_does_not_begin_before_the_warning_has_left() {
    when(house.corrections.holdNeeded(CASE)).thenReturn(true);
    when(house.correspondence.objectionUntil(CASE)).thenReturn(Optional.empty());
    open();
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    house.after(Duration.ofDays(4));
    verify(house.corrections, never()).write(any(), anyInt());
    when(house.correspondence.objectionUntil(CASE)).thenReturn(Optional.of(ProcessHouse.MORNING.plus(Duration.ofDays(14))));
    house.happens(new WarningLeft(CASE));
    house.after(Duration.ofDays(13));
    verify(house.corrections, never()).write(any(), anyInt());
    verify(house.correspondence).write(CASE, LetterKind.CORRECTION_WARNING);
    house.after(Duration.ofDays(15));

    verify(house.corrections, times(2)).write(any(), anyInt());
    assertThat(house.passed()).contains("warningLeft", "holdOver", "correctionDecided");
  }

  @Test
  void an_objection_from_the_old_address_stops_the_writing_and_staff_decide_anew() {
    when(house.corrections.holdNeeded(CASE)).thenReturn(true);
    open();
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    house.happens(new CorrectionObjected(CASE));
    house.after(Duration.ofDays(9));

    verify(house.corrections, never()).write(any(), anyInt());
    assertThat(house.passed()).contains("oldContactObjected");
    assertThat(house.openTasks()).containsExactly("decideCorrection");
  }

  @Test
  void two_corrections_of_one_field_wait_for_each_other() {
    when(house.corrections.claim(CASE)).thenReturn(Turn.TAKEN);
    open();
    assertThat(house.openTasks()).isEmpty();
    verify(house.corrections, never()).contest(CASE);
    when(house.corrections.claim(CASE)).thenReturn(Turn.OURS);
    house.happens(new CorrectionTurnCame(CASE));

    assertThat(house.openTasks()).containsExactly("decideCorrection");
    assertThat(house.passed()).contains("awaitTurn");
  }

  @Test
  void who_wants_another_address_shows_more_proof() {
    when(house.corrections.stake(CASE)).thenReturn(Stake.CONTACT_DETAILS);
    open();

    verify(house.identity).assess(CASE, ProofStake.CONTACT_DETAILS);
  }

  @Test
  void a_refused_identity_closes_the_case_before_anything_is_touched() {
    when(house.identity.state(CASE)).thenReturn(ProofState.TO_BE_LOOKED_AT);
    open();
    house.decide("confirmIdentity", ProofVerdict.REFUSED);

    verify(house.cases).close(CASE, CaseOutcome.IDENTITY_REFUSED);
    verify(house.corrections, never()).contest(CASE);
    assertThat(house.passed()).contains("identityRefused", "refusedCaseClosed");
    assertThat(house.running()).isZero();
  }

  @Test
  void an_identity_that_was_never_shown_closes_the_case_when_a_manager_says_so() {
    when(house.identity.state(CASE)).thenReturn(ProofState.AWAITED);
    open();
    house.after(Duration.ofDays(31));
    house.decide("decideLapse", LapseVerdict.CLOSE_CASE);

    verify(house.cases).close(CASE, CaseOutcome.IDENTITY_LAPSED);
    assertThat(house.passed()).contains("identityLapsed", "lapsedCaseClosed");
    assertThat(house.running()).isZero();
  }

  @Test
  void a_person_who_withdraws_leaves_no_mark_behind() {
    open();
    house.happens(new RequestWithdrawn(CASE));

    verify(house.corrections).liftContest(CASE);
    verify(house.correspondence).write(CASE, LetterKind.WITHDRAWN);
    assertThat(house.passed()).contains("requestWithdrawn", "withdrawalConfirmed").doesNotContain("decideCorrection");
    assertThat(house.running()).isZero();
  }

  @Test
  void an_old_value_that_came_back_is_told_and_decided_anew() {
    house.happens(new CorrectionUndone(CASE));

    verify(house.correspondence).write(CASE, LetterKind.CORRECTION_UNDONE);
    assertThat(house.openTasks()).containsExactly("decideCorrection");
    house.decide("decideCorrection", CorrectionVerdict.ACCEPTED);
    assertThat(house.passed()).contains("oldValueReturned", "correctionDecided");
  }

  @Nested
  class LookingAgain {

    @Test
    void a_correction_that_holds_is_left_alone() {
      when(house.corrections.recheck(CASE)).thenReturn(Recheck.STILL_RIGHT);
      house.happens(new CorrectionCompleted(CASE));
      house.after(Duration.ofDays(29));
      verify(house.corrections, never()).recheck(CASE);
      house.after(Duration.ofDays(31));

      assertThat(house.passed()).contains("recheckDue", "correctionHolds").doesNotContain("reopenCorrection");
      assertThat(house.running()).isZero();
    }

    @Test
    void an_old_value_that_is_back_reopens_the_case() {
      when(house.corrections.recheck(CASE)).thenReturn(Recheck.OLD_VALUE_BACK);
      house.happens(new CorrectionCompleted(CASE));
      house.after(Duration.ofDays(31));

      verify(house.corrections).reopen(CASE);
      assertThat(house.passed()).contains("caseReopened").doesNotContain("correctionHolds");
    }
  }

  @Nested
  class Disagreeing {

    @Test
    void what_the_person_has_against_it_is_set_beside_the_record_and_confirmed() {
      house.happens(new DisagreementAdded(CASE));

      verify(house.corrections).attachDisagreement(CASE);
      verify(house.correspondence).write(CASE, LetterKind.NOTE_ATTACHED);
      assertThat(house.passed()).contains("noteAttached");
    }
  }

  private void open() {
    house.happens(new CaseOpened(CASE, Right.CORRECTION, Channel.FORM));
  }
}
