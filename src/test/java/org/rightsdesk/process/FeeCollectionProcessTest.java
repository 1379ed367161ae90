package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.rightsdesk.process.ProcessHouse.CASE;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterKind;
import org.rightsdesk.fee.FeeEntry;
import org.rightsdesk.fee.FeePaid;
import org.rightsdesk.fee.FeeState;
import org.rightsdesk.identity.ProofState;

class FeeCollectionProcessTest {

  private final ProcessHouse house = ProcessHouse.fresh();

  @BeforeEach
  void no_proof() {
    when(house.identity.state(CASE)).thenReturn(ProofState.NOT_NEEDED);
  }

  @Test
  void where_no_fee_is_due_nobody_is_asked() {
    feeIs(FeeState.NOT_DUE);
    house.start("fee-collection");

    assertThat(house.passed()).contains("feeSettled").doesNotContain("recordFee");
  }

  @Test
  void finance_records_the_fee_in_full() {
    feeIs(FeeState.DUE);
    house.start("fee-collection");
    feeIs(FeeState.SETTLED);
    house.decide("recordFee", FeeEntry.PAID_IN_FULL);

    assertThat(house.passed()).contains("recordFee", "setDeadline", "feeSettled").doesNotContain("askForBalance");
  }

  @Test
  void a_part_of_the_fee_is_not_the_fee_and_the_balance_is_asked_for() {
    feeIs(FeeState.DUE);
    house.start("fee-collection");
    house.decide("recordFee", FeeEntry.PART_PAID);

    verify(house.correspondence).write(CASE, LetterKind.BALANCE_DUE);
    assertThat(house.openTasks()).containsExactly("recordFee");
    assertThat(house.passed()).doesNotContain("feeSettled");
  }

  @Test
  void a_waived_fee_is_settled() {
    feeIs(FeeState.DUE);
    house.start("fee-collection");
    feeIs(FeeState.WAIVED);
    house.decide("recordFee", FeeEntry.WAIVED);

    assertThat(house.passed()).contains("feeSettled");
  }

  @Test
  void money_that_comes_online_takes_the_task_from_finance() {
    feeIs(FeeState.DUE);
    house.start("fee-collection");
    feeIs(FeeState.SETTLED);
    house.happens(new FeePaid(CASE));

    assertThat(house.openTasks()).isEmpty();
    assertThat(house.passed()).contains("feePaidOnline", "feeSettled").doesNotContain("recordFee");
  }

  @Test
  void the_person_is_reminded_after_ten_days_and_after_twenty() {
    feeIs(FeeState.DUE);
    house.start("fee-collection");
    house.after(Duration.ofDays(11));
    verify(house.correspondence, times(1)).write(CASE, LetterKind.FEE_REMINDER);
    house.after(Duration.ofDays(21));

    verify(house.correspondence, times(2)).write(CASE, LetterKind.FEE_REMINDER);
    assertThat(house.passed()).contains("firstFeeReminderDue", "secondFeeReminderDue", "personReminded");
    assertThat(house.openTasks()).containsExactly("recordFee");
  }

  @Test
  void a_fee_that_never_comes_lapses_after_thirty_days() {
    feeIs(FeeState.DUE);
    house.start("access-request");
    house.after(Duration.ofDays(29));
    verify(house.fees, never()).lapse(CASE);
    house.after(Duration.ofDays(31));

    verify(house.fees).lapse(CASE);
    verify(house.correspondence).write(CASE, LetterKind.FEE_LAPSED);
    assertThat(house.passed()).contains("feeOverdue", "feeLapsed").doesNotContain("feeSettled");
  }

  private void feeIs(FeeState state) {
    when(house.fees.state(CASE)).thenReturn(state);
  }
}
