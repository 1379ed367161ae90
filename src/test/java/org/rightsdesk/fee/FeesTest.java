package org.rightsdesk.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseFilesForTests;
import org.rightsdesk.casefile.CaseOutcome;
import org.rightsdesk.casefile.CaseRef;
import org.rightsdesk.casefile.Channel;
import org.rightsdesk.casefile.EmailAddress;
import org.rightsdesk.casefile.FreeText;
import org.rightsdesk.casefile.NewCase;
import org.rightsdesk.casefile.NotAllowedNow;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.casefile.PersonName;
import org.rightsdesk.casefile.Requester;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.casefile.Right;
import org.rightsdesk.process.RulesFromTables;
import org.rightsdesk.testing.RoomDatabase;

class FeesTest {

  private enum Release {
    RELEASED
  }

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 2);
  private static final Money TEN = pounds("10.00");

  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneId.of("Europe/London"));
  private final RoomDatabase database = RoomDatabase.inMemory();
  private final List<Object> news = new ArrayList<>();
  private final CaseFiles cases = CaseFilesForTests.on(database, event -> {}, clock);
  private final Fees fees =
      new Fees(cases, new FeeStore(database.jdbc()), RulesFromTables.fee(), news::add, clock, Period.ofMonths(6));

  @Test
  void a_person_in_ohio_owes_ten_pounds_and_one_in_london_nothing() {
    CaseRef ohio = open("US", "OH");
    CaseRef london = open("GB", "ENG");

    assertThat(assess(ohio)).isTrue();
    assertThat(assess(london)).isFalse();
    assertThat(fees.state(ohio)).isEqualTo(FeeState.DUE);
    assertThat(fees.account(ohio).balance()).isEqualTo(TEN);
    assertThat(fees.state(london)).isEqualTo(FeeState.NOT_DUE);
    assertThat(fees.clearedOn(london)).isEmpty();
  }

  @Test
  void who_does_not_say_where_they_live_owes_nothing() {
    assertThat(assess(open("", ""))).isFalse();
  }

  @Test
  void the_exact_fee_settles_it_on_the_day_on_which_it_came() {
    CaseRef ref = due();

    assertThat(record(ref, "10.00", RECEIVED.plusDays(4))).isEqualTo(FeeEntry.PAID_IN_FULL);
    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(fees.clearedOn(ref)).contains(RECEIVED.plusDays(4));
    assertThat(refunds(ref)).isEmpty();
    assertThat(cases.outcome("recordFee-1")).contains("PAID_IN_FULL");
  }

  @Test
  void recording_in_a_task_is_not_told_to_the_process_that_waits_for_that_task() {
    CaseRef ref = due();
    record(ref, "10.00", TODAY);

    assertThat(news).noneMatch(FeePaid.class::isInstance);
  }

  /** Edge case 14: too little. */
  @Test
  void less_than_the_fee_leaves_a_balance_and_does_not_start_the_clock() {
    CaseRef ref = due();

    assertThat(record(ref, "7.50", RECEIVED.plusDays(1))).isEqualTo(FeeEntry.PART_PAID);
    assertThat(fees.account(ref).balance()).isEqualTo(pounds("2.50"));
    assertThat(fees.clearedOn(ref)).isEmpty();

    assertThat(record(ref, "2.50", RECEIVED.plusDays(9))).isEqualTo(FeeEntry.PAID_IN_FULL);
    assertThat(fees.clearedOn(ref)).contains(RECEIVED.plusDays(9));
  }

  /** Edge case 14: too much. */
  @Test
  void more_than_the_fee_is_accepted_and_the_difference_goes_back() {
    CaseRef ref = due();

    assertThat(record(ref, "15.00", TODAY)).isEqualTo(FeeEntry.PAID_IN_FULL);
    assertThat(refunds(ref)).containsExactly("£5.00 OVERPAID");
    assertThat(news).contains(new RefundDue(ref, refundId(ref)));
    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
  }

  /** Edge case 15: a fee is sent though none is due. */
  @Test
  void money_that_came_though_none_is_due_goes_back_whole() {
    CaseRef ref = open("GB", "");
    assess(ref);

    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));

    assertThat(refunds(ref)).containsExactly("£10.00 NOT_DUE");
    assertThat(fees.state(ref)).isEqualTo(FeeState.NOT_DUE);
    assertThat(fees.clearedOn(ref)).isEmpty();
    assertThat(news).noneMatch(FeePaid.class::isInstance);
  }

  /** Edge case 14: paid twice. */
  @Test
  void a_fee_paid_twice_goes_back_once() {
    CaseRef ref = due();
    record(ref, "10.00", RECEIVED);

    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));

    assertThat(refunds(ref)).containsExactly("£10.00 NOT_DUE");
    assertThat(fees.clearedOn(ref)).contains(RECEIVED);
  }

  @Test
  void a_case_that_ends_because_identity_was_not_shown_gives_the_fee_back_once() {
    CaseRef ref = due();
    record(ref, "7.50", RECEIVED);

    run(() -> fees.settleClosing(ref));
    run(() -> fees.settleClosing(ref));

    assertThat(refunds(ref)).containsExactly("£7.50 NOT_ANSWERED");
    assertThat(news).contains(new RefundDue(ref, refundId(ref)));
  }

  @Test
  void money_that_comes_after_the_case_was_closed_goes_back_although_a_fee_was_due() {
    CaseRef ref = due();
    cases.close(ref, CaseOutcome.IDENTITY_LAPSED);

    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));

    assertThat(refunds(ref)).containsExactly("£10.00 NOT_DUE");
    assertThat(news).noneMatch(FeePaid.class::isInstance);
  }

  @Test
  void two_clicks_on_money_that_nobody_asked_for_write_it_down_once() {
    CaseRef ref = open("GB", "");
    assess(ref);
    CaseRef other = due();

    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));
    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));

    assertThat(fees.account(ref).payments()).hasSize(1);
    assertThat(refunds(ref)).containsExactly("£10.00 NOT_DUE");
    refused(() -> fees.recordUnasked(other, cheque("10.00", TODAY), "form-1", "finance"));
    refused(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "", "finance"));
    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-2", "finance"));
    assertThat(refunds(ref)).hasSize(2);
  }

  @Test
  void money_that_comes_before_it_is_asked_for_counts_towards_the_fee() {
    CaseRef ref = open("US", "OH");

    run(() -> fees.recordUnasked(ref, cheque("10.00", RECEIVED), "form-1", "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(news).contains(new FeePaid(ref));
    assertThat(assess(ref)).isFalse();
  }

  /** Edge case 13: a cheque bounces. */
  @Test
  void a_bounced_cheque_never_was_and_its_replacement_counts_from_its_own_day() {
    CaseRef ref = due();
    record(ref, "10.00", RECEIVED);
    PartRef cheque = fees.account(ref).payments().get(0).id();

    run(() -> fees.bounce(ref, cheque, RECEIVED.plusDays(7), "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.DUE);
    assertThat(fees.clearedOn(ref)).isEmpty();
    assertThat(news).endsWith(new PaymentVoided(ref, cheque), new FeeBounced(ref, cheque));

    record(ref, "10.00", RECEIVED.plusDays(21));
    assertThat(fees.clearedOn(ref)).contains(RECEIVED.plusDays(21));
    assertThat(refunds(ref)).isEmpty();
  }

  @Test
  void a_cheque_bounces_once_and_only_cheques_bounce() {
    CaseRef ref = due();
    record(ref, "10.00", RECEIVED);
    PartRef cheque = fees.account(ref).payments().get(0).id();
    run(() -> fees.bounce(ref, cheque, TODAY, "finance"));
    run(() -> fees.payOnline(ref, "token"));
    PartRef online = fees.account(ref).payments().get(1).id();

    refused(() -> fees.bounce(ref, cheque, TODAY, "finance"));
    refused(() -> fees.bounce(ref, online, TODAY, "finance"));
    refused(() -> fees.bounce(ref, PartRef.next(), TODAY, "finance"));
  }

  @Test
  void what_was_to_go_back_of_a_bounced_cheque_is_not_owed_any_more() {
    CaseRef ref = due();
    record(ref, "15.00", RECEIVED);
    PartRef refund = refundId(ref);
    run(() -> fees.bounce(ref, fees.account(ref).payments().get(0).id(), TODAY, "finance"));

    assertThat(refunds(ref)).isEmpty();
    cases.openDecision("refund-task", ref, "refundFee", Optional.of(refund));
    refused(() -> fees.refund("refund-task", transferBack(), "finance"));
    run(() -> fees.dropRefund("refund-task", new FreeText("The cheque bounced"), "finance"));
    assertThat(cases.outcome("refund-task")).contains("NOT_OWED");
  }

  @Test
  void after_a_part_bounced_what_was_too_much_is_needed_again() {
    CaseRef ref = due();
    record(ref, "4.00", RECEIVED);
    record(ref, "15.00", RECEIVED.plusDays(2));
    assertThat(refunds(ref)).containsExactly("£9.00 OVERPAID");

    run(() -> fees.bounce(ref, fees.account(ref).payments().get(0).id(), TODAY, "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(refunds(ref)).containsExactly("£5.00 OVERPAID");
    assertThat(news).noneMatch(FeeBounced.class::isInstance);
    assertThat(fees.clearedOn(ref)).contains(RECEIVED.plusDays(2));
  }

  @Test
  void a_waived_fee_needs_a_reason_and_does_not_hold_the_clock_up() {
    CaseRef ref = due();
    String task = task(ref, "recordFee");
    refused(() -> fees.waive(task, new FreeText(" "), "finance"));

    run(() -> fees.waive(task, new FreeText("Hardship"), "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.WAIVED);
    assertThat(fees.clearedOn(ref)).contains(RECEIVED);
    assertThat(cases.outcome(task)).contains("WAIVED");
  }

  @Test
  void what_came_in_of_a_waived_fee_goes_back() {
    CaseRef ref = due();
    record(ref, "4.00", RECEIVED);
    run(() -> fees.waive(task(ref, "recordFee"), new FreeText("Our mistake"), "finance"));

    assertThat(refunds(ref)).containsExactly("£4.00 WAIVED");
  }

  @Test
  void when_the_time_for_paying_runs_out_a_part_payment_goes_back() {
    CaseRef ref = due();
    record(ref, "4.00", RECEIVED);

    run(() -> fees.lapse(ref));
    run(() -> fees.lapse(ref));

    assertThat(fees.state(ref)).isEqualTo(FeeState.LAPSED);
    assertThat(refunds(ref)).containsExactly("£4.00 LAPSED");
    assertThat(news).filteredOn(FeeLapsed.class::isInstance).hasSize(1);
  }

  @Test
  void money_that_comes_within_six_months_takes_the_closed_request_up_again_and_the_clock_counts_from_its_day() {
    CaseRef ref = lapsed();
    assertThat(fees.takesUpUntil(ref)).contains(LocalDate.of(2027, 5, 24));

    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(fees.clearedOn(ref)).contains(TODAY);
    assertThat(cases.get(ref).isClosed()).isFalse();
    assertThat(refunds(ref)).isEmpty();
    assertThat(news).endsWith(new LateFeePaid(ref)).noneMatch(FeePaid.class::isInstance);
    assertThat(fees.takesUpUntil(ref)).isEmpty();
  }

  @Test
  void money_counts_on_the_last_day_of_the_six_months_and_goes_back_on_the_next() {
    CaseRef inTime = lapsed();
    CaseRef late = lapsed();
    lapsedMonthsAgo(6, 0);
    run(() -> fees.recordUnasked(inTime, cheque("10.00", TODAY), "form-1", "finance"));
    lapsedMonthsAgo(6, 1);
    run(() -> fees.recordUnasked(late, cheque("10.00", TODAY), "form-2", "finance"));

    assertThat(fees.state(inTime)).isEqualTo(FeeState.SETTLED);
    assertThat(fees.state(late)).isEqualTo(FeeState.LAPSED);
    assertThat(refunds(late)).containsExactly("£10.00 TOO_LATE");
    assertThat(cases.get(late).isClosed()).isTrue();
    assertThat(news).contains(new RefundDue(late, refundId(late))).doesNotContain(new LateFeePaid(late));
    refused(() -> fees.payOnline(late, "token-1"));
  }

  @Test
  void a_part_of_the_fee_takes_the_request_up_again_and_leaves_the_rest_to_pay() {
    CaseRef ref = lapsed();

    run(() -> fees.recordUnasked(ref, cheque("7.00", TODAY), "form-1", "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.DUE);
    assertThat(fees.account(ref).balance()).isEqualTo(pounds("3.00"));
    assertThat(fees.clearedOn(ref)).isEmpty();
    assertThat(news).endsWith(new LateFeePaid(ref));
  }

  @Test
  void what_was_promised_back_when_it_lapsed_stays_if_the_rest_comes_late() {
    CaseRef ref = due();
    record(ref, "4.00", RECEIVED);
    lapse(ref);

    run(() -> fees.recordUnasked(ref, cheque("7.00", TODAY), "form-1", "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(fees.clearedOn(ref)).contains(TODAY);
    assertThat(refunds(ref)).containsExactly("£1.00 OVERPAID");
  }

  @Test
  void what_went_back_when_it_lapsed_does_not_count_again() {
    CaseRef ref = due();
    record(ref, "4.00", RECEIVED);
    lapse(ref);
    cases.openDecision("refund-task", ref, "refundFee", Optional.of(refundId(ref)));
    run(() -> fees.refund("refund-task", transferBack(), "finance"));
    assertThat(fees.account(ref).balance()).isEqualTo(TEN);

    run(() -> fees.payOnline(ref, "token-1"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
    assertThat(fees.account(ref).paid()).isEqualTo(TEN);
    assertThat(fees.clearedOn(ref)).contains(TODAY);
    assertThat(refunds(ref)).containsExactly("£4.00 LAPSED");
  }

  @Test
  void a_late_fee_that_is_taken_twice_takes_the_request_up_once() {
    CaseRef ref = lapsed();
    run(() -> fees.payOnline(ref, "token-1"));
    run(() -> fees.payOnline(ref, "token-1"));
    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));

    assertThat(news).filteredOn(new LateFeePaid(ref)::equals).hasSize(1);
    assertThat(refunds(ref)).containsExactly("£10.00 NOT_DUE");
  }

  @Test
  void a_late_fee_whose_cheque_comes_back_is_due_again() {
    CaseRef ref = lapsed();
    run(() -> fees.recordUnasked(ref, cheque("10.00", TODAY), "form-1", "finance"));
    run(() -> fees.bounce(ref, fees.account(ref).payments().get(0).id(), TODAY, "finance"));

    assertThat(fees.state(ref)).isEqualTo(FeeState.DUE);
    assertThat(news).endsWith(new FeeBounced(ref, fees.account(ref).payments().get(0).id()));
  }

  @Test
  void a_settled_fee_does_not_lapse() {
    CaseRef ref = due();
    record(ref, "10.00", RECEIVED);
    run(() -> fees.lapse(ref));

    assertThat(fees.state(ref)).isEqualTo(FeeState.SETTLED);
  }

  /** Edge case 16: fee paid, then withdrawn. */
  @Test
  void the_fee_goes_back_if_the_person_withdraws_before_anybody_worked() {
    CaseRef ref = due();
    record(ref, "10.00", RECEIVED);

    run(() -> fees.settleWithdrawal(ref));
    run(() -> fees.settleWithdrawal(ref));

    assertThat(refunds(ref)).containsExactly("£10.00 WITHDRAWN");
  }

  /** Edge case 16: what the policy says once somebody worked. */
  @Test
  void the_fee_stays_if_the_person_withdraws_after_somebody_worked() {
    CaseRef ref = due();
    record(ref, "10.00", RECEIVED);
    String task = task(ref, "reviewItems");
    cases.decide(task, Release.RELEASED, new FreeText(""), "reviewer");

    run(() -> fees.settleWithdrawal(ref));

    assertThat(refunds(ref)).isEmpty();
  }

  @Test
  void a_withdrawal_without_a_fee_owes_nothing() {
    CaseRef ref = open("GB", "");
    assess(ref);
    run(() -> fees.settleWithdrawal(ref));

    assertThat(refunds(ref)).isEmpty();
  }

  @Test
  void the_test_checkout_pays_the_balance_once_however_often_it_is_sent() {
    CaseRef ref = due();
    record(ref, "4.00", RECEIVED);

    run(() -> fees.payOnline(ref, "token-1"));
    run(() -> fees.payOnline(ref, "token-1"));

    assertThat(fees.account(ref).paid()).isEqualTo(TEN);
    assertThat(fees.clearedOn(ref)).contains(TODAY);
    assertThat(news).filteredOn(new FeePaid(ref)::equals).hasSize(1);
    refused(() -> fees.payOnline(ref, "token-2"));
  }

  @Test
  void a_checkout_of_another_case_and_one_without_a_fee_take_nothing() {
    CaseRef ref = due();
    CaseRef other = due();
    run(() -> fees.payOnline(ref, "token-1"));
    CaseRef free = open("GB", "");
    assess(free);

    refused(() -> fees.payOnline(other, "token-1"));
    refused(() -> fees.payOnline(free, "token-3"));
    assertThat(fees.account(other).payments()).isEmpty();
    assertThat(fees.account(free).payments()).isEmpty();
  }

  @Test
  void a_case_that_was_closed_for_another_reason_takes_no_money_online() {
    CaseRef ref = due();
    cases.close(ref, CaseOutcome.IDENTITY_LAPSED);

    refused(() -> fees.payOnline(ref, "token-1"));
    assertThat(fees.account(ref).payments()).isEmpty();
  }

  /** Edge case 14: cash. */
  @Test
  void cash_counts_like_any_other_money() {
    CaseRef ref = due();
    String task = task(ref, "recordFee");
    Payment notes = new Payment(TEN, PaymentMethod.CASH, false, TODAY, new FreeText("Receipt 12"));

    assertThat(in(() -> fees.record(task, notes, "finance"))).isEqualTo(FeeEntry.PAID_IN_FULL);
    assertThat(fees.clearedOn(ref)).contains(TODAY);
  }

  /** Edge case 14: other money. */
  @Test
  void other_money_is_taken_at_its_value_in_pounds_with_a_note() {
    CaseRef ref = due();
    String task = task(ref, "recordFee");
    refused(() -> fees.record(task, foreign(""), "finance"));

    run(() -> fees.record(task, foreign("15 US dollars, worth 11.20 after charges"), "finance"));

    assertThat(refunds(ref)).containsExactly("£1.20 OVERPAID");
  }

  @Test
  void an_amount_is_needed_and_money_cannot_come_tomorrow() {
    CaseRef ref = due();
    String task = task(ref, "recordFee");

    refused(() -> fees.record(task, cheque("0.00", TODAY), "finance"));
    refused(() -> fees.record(task, cheque("10.00", TODAY.plusDays(1)), "finance"));
  }

  @Test
  void a_second_click_records_nothing_twice() {
    CaseRef ref = due();
    String task = task(ref, "recordFee");
    run(() -> fees.record(task, cheque("4.00", TODAY), "finance"));

    refused(() -> fees.record(task, cheque("4.00", TODAY), "finance"));
    assertThat(fees.account(ref).payments()).hasSize(1);
  }

  @Test
  void a_refund_is_written_down_with_how_and_when() {
    CaseRef ref = due();
    record(ref, "15.00", TODAY);
    cases.openDecision("refund-task", ref, "refundFee", Optional.of(refundId(ref)));
    refused(
        () ->
            fees.refund(
                "refund-task",
                new RefundProof(PaymentMethod.TRANSFER, TODAY.plusDays(1), new FreeText("")),
                "finance"));

    run(() -> fees.refund("refund-task", transferBack(), "finance"));

    FeeAccount.RefundLine line = fees.account(ref).refunds().get(0);
    assertThat(line.open()).isFalse();
    assertThat(line.refundedOn()).contains(TODAY);
    assertThat(line.method()).contains(PaymentMethod.TRANSFER);
    assertThat(cases.outcome("refund-task")).contains("PAID_BACK");
    assertThat(news).endsWith(new RefundPaid(ref, line.id()));
  }

  @Test
  void a_refund_that_is_owed_cannot_be_dropped() {
    CaseRef ref = due();
    record(ref, "15.00", TODAY);
    cases.openDecision("refund-task", ref, "refundFee", Optional.of(refundId(ref)));

    refused(() -> fees.dropRefund("refund-task", new FreeText("No"), "finance"));
  }

  @Test
  void a_forgotten_case_leaves_nothing_behind() {
    CaseRef ref = due();
    record(ref, "15.00", TODAY);
    run(() -> fees.forget(ref));

    for (String table : List.of("fee_account", "fee_payment", "fee_refund")) {
      assertThat(database.jdbc().sql("select count(*) from " + table).query(Long.class).single()).isZero();
    }
  }

  private int tasks;

  private CaseRef due() {
    CaseRef ref = open("US", "OH");
    assess(ref);
    return ref;
  }

  private CaseRef lapsed() {
    CaseRef ref = due();
    lapse(ref);
    return ref;
  }

  private void lapse(CaseRef ref) {
    run(() -> fees.lapse(ref));
    cases.close(ref, CaseOutcome.FEE_LAPSED);
  }

  private void lapsedMonthsAgo(int months, int andDays) {
    database
        .jdbc()
        .sql("update fee_account set lapsed_on = ? where lapsed_on is not null")
        .param(TODAY.minusMonths(months).minusDays(andDays))
        .update();
  }

  private boolean assess(CaseRef ref) {
    return in(() -> fees.assess(ref));
  }

  private FeeEntry record(CaseRef ref, String pounds, LocalDate on) {
    String task = task(ref, "recordFee");
    return in(() -> fees.record(task, cheque(pounds, on), "finance"));
  }

  private String task(CaseRef ref, String question) {
    String task = question + "-" + ++tasks;
    cases.openDecision(task, ref, question);
    return task;
  }

  private List<String> refunds(CaseRef ref) {
    return fees.account(ref).refunds().stream().map(refund -> refund.amount() + " " + refund.cause()).toList();
  }

  private PartRef refundId(CaseRef ref) {
    return fees.account(ref).refunds().get(0).id();
  }

  private <T> T in(Supplier<T> command) {
    return database.transaction().execute(status -> command.get());
  }

  private void run(Runnable command) {
    database.transaction().executeWithoutResult(status -> command.run());
  }

  private void refused(Runnable command) {
    assertThatThrownBy(() -> run(command)).isInstanceOf(NotAllowedNow.class);
  }

  private static Payment cheque(String pounds, LocalDate on) {
    return new Payment(pounds(pounds), PaymentMethod.CHEQUE, false, on, new FreeText(""));
  }

  private static Payment foreign(String note) {
    return new Payment(pounds("11.20"), PaymentMethod.TRANSFER, true, TODAY, new FreeText(note));
  }

  private static RefundProof transferBack() {
    return new RefundProof(PaymentMethod.TRANSFER, TODAY, new FreeText("Reference 42"));
  }

  private static Money pounds(String amount) {
    return Money.pounds(new BigDecimal(amount));
  }

  private CaseRef open(String country, String region) {
    return cases.open(
        new NewCase(
            Right.ACCESS,
            Channel.FORM,
            RECEIVED,
            new Residence(country, region),
            new Requester(
                new PersonName("Anna Example"),
                Optional.of(new EmailAddress("anna@example.org")),
                Optional.empty(),
                Optional.empty()),
            new FreeText("")));
  }
}
