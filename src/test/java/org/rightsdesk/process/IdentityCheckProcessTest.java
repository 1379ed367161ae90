package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.deadline.ProofDays;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.identity.ForgeryVerdict;
import org.rightsdesk.identity.LapseVerdict;
import org.rightsdesk.identity.ProofKind;
import org.rightsdesk.identity.ProofReceived;
import org.rightsdesk.identity.ProofState;
import org.rightsdesk.identity.ProofVerdict;

class IdentityCheckProcessTest {

  private final ProcessHouse house = ProcessHouse.fresh();

  @BeforeEach
  void no_fee() {
    when(house.fees.state(CASE)).thenReturn(FeeState.NOT_DUE);
  }

  @Test
  void where_no_proof_is_needed_nobody_is_asked() {
    proofIs(ProofState.NOT_NEEDED);
    house.start("identity-check");

    assertThat(house.passed()).contains("identityShown").doesNotContain("awaitProof", "confirmIdentity");
  }

  @Test
  void a_proof_that_needs_no_look_ends_the_wait_and_sets_the_deadline() {
    proofIs(ProofState.AWAITED);
    house.start("identity-check");
    assertThat(house.running()).isEqualTo(1);
    proofIs(ProofState.SHOWN);
    house.happens(new ProofReceived(CASE, ProofKind.LINK));

    assertThat(house.passed()).contains("awaitProof", "setDeadline", "identityShown").doesNotContain("confirmIdentity");
  }

  @Test
  void a_document_is_looked_at_by_a_verifier_and_accepted() {
    proofIs(ProofState.TO_BE_LOOKED_AT);
    house.start("identity-check");
    house.decide("confirmIdentity", ProofVerdict.ACCEPTED);

    assertThat(house.passed()).contains("setDeadline", "identityShown");
  }

  @Test
  void a_document_that_is_not_enough_is_asked_for_again() {
    proofIs(ProofState.TO_BE_LOOKED_AT);
    house.start("identity-check");
    proofIs(ProofState.AWAITED);
    house.decide("confirmIdentity", ProofVerdict.ASK_AGAIN);

    verify(house.correspondence).write(CASE, LetterKind.PROOF_AGAIN);
    assertThat(house.running()).isEqualTo(1);
    proofIs(ProofState.TO_BE_LOOKED_AT);
    house.happens(new ProofReceived(CASE, ProofKind.PASSPORT));
    assertThat(house.openTasks()).containsExactly("confirmIdentity");
  }

  @Test
  void a_forged_document_is_refused_with_reasons_in_a_letter() {
    proofIs(ProofState.TO_BE_LOOKED_AT);
    house.start("access-request");
    house.decide("confirmIdentity", ProofVerdict.REFUSED);

    InOrder first = inOrder(house.fees, house.correspondence);
    first.verify(house.fees).settleClosing(CASE);
    first.verify(house.correspondence).write(CASE, LetterKind.IDENTITY_REFUSED);
    assertThat(house.passed()).contains("settleFeeOfRefusal").doesNotContain("settleFeeOfClosing");
    assertThat(house.passed()).contains("identityRefused").doesNotContain("identityShown");
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void where_a_document_looks_forged_the_address_on_file_is_asked_and_a_manager_refuses() {
    lookedForged("access-request");
    verify(house.identity).askAddressOnFile(CASE);
    verify(house.correspondence, never()).write(CASE, LetterKind.PROOF_AGAIN);
    assertThat(house.openTasks()).containsExactly("decideForgery");
    house.decide("decideForgery", ForgeryVerdict.REFUSE);

    verify(house.correspondence).write(CASE, LetterKind.IDENTITY_REFUSED);
    assertThat(house.passed()).contains("askAddressOnFile", "settleFeeOfRefusal", "refusedCaseClosed").doesNotContain("identityShown");
    assertThat(house.running()).isZero();
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void a_document_that_a_manager_does_not_take_for_forged_is_asked_for_again() {
    lookedForged("identity-check");
    proofIs(ProofState.AWAITED);
    house.decide("decideForgery", ForgeryVerdict.ASK_AGAIN);

    verify(house.correspondence).write(CASE, LetterKind.PROOF_AGAIN);
    assertThat(house.passed()).contains("askForBetterProof", "setProofDays").doesNotContain("identityRefused");
    assertThat(house.running()).isEqualTo(1);
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void a_link_that_is_confirmed_at_the_address_on_file_ends_the_suspicion() {
    lookedForged("identity-check");
    proofIs(ProofState.SHOWN);
    house.happens(new ProofReceived(CASE, ProofKind.LINK));

    assertThat(house.openTasks()).isEmpty();
    assertThat(house.passed()).contains("proofReceivedMeanwhile", "identityShown").doesNotContain("decideForgery");
  }

  /** Edge case 19: identity looks forged. */
  @Test
  void before_the_proof_is_looked_at_an_undecided_doubt_is_given_back() {
    proofIs(ProofState.AWAITED);
    house.start("identity-check");

    InOrder first = inOrder(house.identity);
    first.verify(house.identity).lookAgain(CASE);
    first.verify(house.identity).state(CASE);
  }

  private void lookedForged(String process) {
    proofIs(ProofState.TO_BE_LOOKED_AT);
    house.start(process);
    proofIs(ProofState.DOUBTED);
    house.decide("confirmIdentity", ProofVerdict.DOUBTED);
  }

  @Test
  void the_person_is_reminded_after_one_week_and_after_two() {
    proofIs(ProofState.AWAITED);
    house.start("identity-check");
    house.after(Duration.ofDays(6));
    verify(house.correspondence, never()).write(CASE, LetterKind.PROOF_REMINDER);
    house.after(Duration.ofDays(8));
    verify(house.correspondence, times(1)).write(CASE, LetterKind.PROOF_REMINDER);
    house.after(Duration.ofDays(15));

    verify(house.correspondence, times(2)).write(CASE, LetterKind.PROOF_REMINDER);
    assertThat(house.passed()).contains("firstProofReminderDue", "secondProofReminderDue", "personReminded");
    assertThat(house.running()).isEqualTo(1);
  }

  @Test
  void after_thirty_days_a_manager_decides_and_closes() {
    proofIs(ProofState.AWAITED);
    house.start("access-request");
    house.after(Duration.ofDays(31));
    assertThat(house.openTasks()).containsExactly("decideLapse");
    verify(house.correspondence, never()).write(CASE, LetterKind.IDENTITY_LAPSED);
    house.decide("decideLapse", LapseVerdict.CLOSE_CASE);

    InOrder first = inOrder(house.fees, house.correspondence);
    first.verify(house.fees).settleClosing(CASE);
    first.verify(house.correspondence).write(CASE, LetterKind.IDENTITY_LAPSED);
    assertThat(house.passed()).contains("settleFeeOfClosing").doesNotContain("settleFeeOfRefusal");
    assertThat(house.passed()).contains("proofOverdue", "identityLapsed").doesNotContain("identityShown");
  }

  @Test
  void where_the_time_to_answer_runs_already_the_wait_is_shorter_and_begins_anew_when_it_goes_on() {
    LocalDate today = LocalDate.of(2026, 11, 24);
    proofIs(ProofState.AWAITED);
    doReturn(new ProofDays(today.plusDays(2), today.plusDays(4), today.plusDays(9)))
        .doReturn(new ProofDays(today.plusDays(11), today.plusDays(12), today.plusDays(14)))
        .when(house.deadlines)
        .proofDays(eq(CASE), any());
    house.start("identity-check");
    house.after(Duration.ofDays(3));
    verify(house.correspondence, times(1)).write(CASE, LetterKind.PROOF_REMINDER);
    house.after(Duration.ofDays(5));
    verify(house.correspondence, times(2)).write(CASE, LetterKind.PROOF_REMINDER);
    house.after(Duration.ofDays(9));
    assertThat(house.openTasks()).describedAs("the last day is the person's").isEmpty();
    house.after(Duration.ofDays(10));
    assertThat(house.openTasks()).containsExactly("decideLapse");

    house.decide("decideLapse", LapseVerdict.KEEP_WAITING);
    house.after(Duration.ofDays(14));
    assertThat(house.openTasks()).isEmpty();
    house.after(Duration.ofDays(15));
    assertThat(house.openTasks()).containsExactly("decideLapse");
  }

  @Test
  void a_manager_may_keep_waiting() {
    proofIs(ProofState.AWAITED);
    house.start("identity-check");
    house.after(Duration.ofDays(31));
    house.decide("decideLapse", LapseVerdict.KEEP_WAITING);

    verify(house.fees, never()).settleClosing(CASE);
    assertThat(house.running()).isEqualTo(1);
    assertThat(house.passed()).doesNotContain("identityLapsed");
    proofIs(ProofState.SHOWN);
    house.happens(new ProofReceived(CASE, ProofKind.ANSWERS));
    assertThat(house.passed()).contains("identityShown");
  }

  @Test
  void a_proof_that_comes_late_takes_the_lapse_from_the_managers_desk() {
    proofIs(ProofState.AWAITED);
    house.start("identity-check");
    house.after(Duration.ofDays(31));
    proofIs(ProofState.SHOWN);
    house.happens(new ProofReceived(CASE, ProofKind.LINK));

    assertThat(house.openTasks()).isEmpty();
    assertThat(house.passed()).contains("lateProofReceived", "identityShown").doesNotContain("identityLapsed");
  }

  @Test
  void a_proof_that_came_before_the_wait_is_not_waited_for() {
    proofIs(ProofState.SHOWN);
    house.happens(new ProofReceived(CASE, ProofKind.LINK));
    house.start("identity-check");

    verify(house.cases).hold(CASE);
    assertThat(house.passed()).contains("identityShown").doesNotContain("awaitProof");
  }

  @Test
  void the_task_cannot_be_completed_without_a_decision() {
    proofIs(ProofState.TO_BE_LOOKED_AT);
    house.start("identity-check");

    assertThatThrownBy(() -> house.completeWithoutDecision("confirmIdentity")).hasMessageContaining("Nothing was decided");
    assertThat(house.openTasks()).containsExactly("confirmIdentity");
  }

  private void proofIs(ProofState state) {
    when(house.identity.state(CASE)).thenReturn(state);
  }
}
