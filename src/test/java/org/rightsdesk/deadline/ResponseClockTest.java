package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.process.RulesFromTables;

class ResponseClockTest {

  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 24);
  private static final Residence OHIO = new Residence("US", "OH");
  private static final Residence LONDON = new Residence("GB", "ENG");

  @Test
  void the_promised_time_does_not_start_while_the_fee_is_missing() {
    Deadline deadline = work(OHIO, new ClockFacts(true, Optional.of(RECEIVED), true, Optional.empty()));

    assertThat(deadline.due()).isEmpty();
    assertThat(deadline.startsOn()).isEmpty();
    assertThat(deadline.steps())
        .extracting(DerivationStep::text)
        .endsWith("The fee has not reached us in full. The time starts when it does.");
  }

  @Test
  void the_promised_time_does_not_start_while_identity_is_unproven() {
    assertThat(work(OHIO, new ClockFacts(true, Optional.empty(), true, Optional.of(RECEIVED))).due()).isEmpty();
  }

  @Test
  void what_came_before_the_request_does_not_start_the_time_earlier() {
    LocalDate before = RECEIVED.minusDays(3);

    assertThat(work(OHIO, new ClockFacts(true, Optional.of(before), true, Optional.of(before))).startsOn())
        .contains(RECEIVED);
  }

  @Test
  void under_modern_law_a_fee_counts_only_where_one_was_charged() {
    assertThat(work(LONDON, ClockFacts.NOTHING_ASKED).due()).contains(LocalDate.of(2026, 12, 24));
    Deadline charged = work(LONDON, new ClockFacts(false, Optional.empty(), true, Optional.of(RECEIVED.plusDays(6))));
    assertThat(charged.due()).contains(LocalDate.of(2026, 12, 30));
  }

  @Test
  void in_the_uk_the_month_starts_when_identity_is_shown_and_waits_for_it() {
    assertThat(work(LONDON, new ClockFacts(true, Optional.empty(), false, Optional.empty())).due()).isEmpty();
    assertThat(work(LONDON, new ClockFacts(true, Optional.of(RECEIVED.plusDays(6)), false, Optional.empty())).due())
        .contains(LocalDate.of(2026, 12, 30));
  }

  @Test
  void the_derivation_reads_as_a_person_would_tell_it() {
    assertThat(work(OHIO, new ClockFacts(true, Optional.of(RECEIVED.plusDays(1)), true, Optional.of(RECEIVED.plusDays(6)))).steps())
        .extracting(step -> step.text() + step.date().map(day -> " [" + day + "]").orElse(""))
        .containsExactly(
            "Your request reached us. [2026-11-24]",
            "We know of no privacy law of the place where you live that binds us, so we keep what our published privacy policy promises to everybody: the rights of the Data Protection Act 1998.",
            "Your proof of identity reached us. [2026-11-25]",
            "The fee reached us. [2026-11-30]",
            "From this day we had all that we need, so the time runs from here. [2026-11-30]",
            "40 days, that day being the first. [2027-01-08]",
            "Some count from the day after, which ends later. We do not rely on that. [2027-01-09]");
  }

  @Test
  void the_derivation_explains_a_short_month_and_a_weekend() {
    Deadline deadline =
        work(LocalDate.of(2027, 1, 31), LONDON, ClockFacts.NOTHING_ASKED);

    assertThat(deadline.due()).contains(LocalDate.of(2027, 3, 1));
    assertThat(deadline.steps())
        .extracting(DerivationStep::text)
        .contains(
            "One month: that month has no day 31, so until its last day.",
            "That is a weekend or a public holiday, so the time ends with the next working day.");
  }

  @Test
  void every_step_that_counts_names_its_source() {
    assertThat(work(LONDON, ClockFacts.NOTHING_ASKED).steps())
        .filteredOn(step -> !step.text().startsWith("Your request"))
        .allSatisfy(step -> assertThat(step.source()).isNotBlank());
  }

  private static Deadline work(Residence residence, ClockFacts facts) {
    return work(RECEIVED, residence, facts);
  }

  private static Deadline work(LocalDate received, Residence residence, ClockFacts facts) {
    TimeRules tables = RulesFromTables.time();
    TimeRule law = tables.ruleFor(LawRight.ACCESS, received, residence);
    return new BetterOfBoth(law, Optional.empty(), rule -> Holidays.OURS.of(rule, residence))
        .work(History.of(received, true, facts.events(received)));
  }
}
