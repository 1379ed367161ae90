package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.process.RulesFromTables;

/** The unusual cases of practice in which the day is in question; each by the number that practice gives it. */
class EdgeCasesOfTimeTest {

  private static final TimeRules TABLES = RulesFromTables.time();
  private static final Suppositions CLOCK = new Suppositions(TABLES, Holidays.OURS);
  private static final Residence LONDON = new Residence("GB", "ENG");

  @Test
  void edge_21_a_question_asked_on_the_last_day_still_stops_the_time_from_that_day() {
    Derivation lastDay = uk("2026-03-10", question("2026-04-10", "2026-04-14"));
    Derivation tooLate = uk("2026-03-10", question("2026-04-11", "2026-04-14"));

    assertThat(lastDay.due()).contains(day("2026-04-14"));
    assertThat(tooLate.due()).contains(day("2026-04-10"));
    assertThat(tooLate.steps())
        .extracting(DerivationStep::text)
        .contains("We asked when the time had ended already, so the question changes nothing.");
  }

  @Test
  void edge_22_who_answers_that_they_want_everything_sets_the_time_going_again() {
    assertThat(uk("2026-03-10", question("2026-03-12", null)).pausedSince()).contains(day("2026-03-12"));
    assertThat(uk("2026-03-10", question("2026-03-12", "2026-03-20")).due()).contains(day("2026-04-20"));
  }

  @Test
  void edge_23_while_nobody_answers_the_time_rests_and_elsewhere_it_runs_on() {
    assertThat(uk("2026-03-10", question("2026-03-12", null)).due()).isEmpty();
    assertThat(suppose("US_CA", "2026-03-10", question("2026-03-12", null)).due()).contains(day("2026-04-24"));
    assertThat(suppose("EU_GDPR", "2026-03-10", question("2026-03-12", null)).due()).contains(day("2026-04-10"));
  }

  @Test
  void edge_41_a_day_off_moves_to_the_next_working_day_but_not_in_1998() {
    assertThat(uk("2026-03-25").due()).describedAs("Saturday 25 April").contains(day("2026-04-27"));
    assertThat(uk("2026-04-04").due()).describedAs("Monday 4 May is a bank holiday").contains(day("2026-05-05"));
    assertThat(suppose("UK_DPA1998", "2014-06-25").due()).describedAs("a Sunday").contains(day("2014-08-03"));
  }

  @Test
  void edge_42_an_extension_has_to_be_announced_inside_the_first_period() {
    Derivation extended = uk("2026-11-30", new ClockEvent.Extended(Optional.empty()));

    assertThat(extended.noticeBy()).contains(day("2026-12-30"));
    assertThat(extended.due()).contains(day("2027-03-01"));
    assertThat(uk("2026-11-30").noticeBy()).contains(day("2026-12-30"));
  }

  @Test
  void edge_43_an_extended_answer_has_one_day_for_all_its_parts() {
    Derivation extended = uk("2026-06-30", new ClockEvent.Extended(Optional.empty()), question("2026-07-01", "2026-07-03"));

    assertThat(extended.due()).contains(day("2026-10-02"));
    assertThat(extended.noticeBy()).contains(day("2026-08-03"));
  }

  @Test
  void edge_62_a_Californian_in_London_has_the_better_of_both() {
    LocalDate received = day("2026-03-02");
    Optional<LocalDate> london = CLOCK.work(LawRight.ACCESS, LONDON, received, List.of()).due();
    Optional<LocalDate> california = CLOCK.work(LawRight.ACCESS, new Residence("US", "CA"), received, List.of()).due();

    assertThat(london).contains(day("2026-04-02"));
    assertThat(california).describedAs("the promise, which is better than 45 days").contains(day("2026-04-10"));
    assertThat(london.get()).describedAs("what the law of the place gives").isBefore(suppose("US_CA", "2026-03-02").due().get());
  }

  @Test
  void edge_63_a_law_that_changes_while_a_case_is_open_does_not_reach_it() {
    assertThat(TABLES.ruleFor(LawRight.ACCESS, day("2026-02-04"), LONDON).regime()).isEqualTo(Regime.UK_GDPR_PRE_DUAA);
    assertThat(TABLES.ruleFor(LawRight.ACCESS, day("2026-02-05"), LONDON).regime()).isEqualTo(Regime.UK_GDPR);
    assertThat(TABLES.ruleFor(LawRight.ACCESS, day("2018-05-24"), LONDON).regime()).isEqualTo(Regime.UK_DPA1998);
  }

  @Test
  void edge_66_two_minutes_to_midnight_is_the_day_of_the_controller() {
    ZonedDateTime inNewYork = ZonedDateTime.of(2026, 1, 31, 23, 58, 0, 0, ZoneId.of("America/New_York"));
    LocalDate inLondon = inNewYork.withZoneSameInstant(ZoneId.of("Europe/London")).toLocalDate();

    assertThat(inLondon).isEqualTo(day("2026-02-01"));
    assertThat(uk("2026-01-31").due()).contains(day("2026-03-02"));
    assertThat(uk(inLondon.toString()).due()).describedAs("1 March is a Sunday").contains(day("2026-03-02"));
    assertThat(suppose("US_VA", "2026-01-31").due()).isNotEqualTo(suppose("US_VA", inLondon.toString()).due());
  }

  @Test
  void edge_67_what_is_dated_before_it_arrived_counts_from_its_arrival() {
    Derivation derivation = uk("2026-03-10", new ClockEvent.Came(ClockEvent.Wanted.IDENTITY, day("2026-03-02")));

    assertThat(derivation.startsOn()).contains(day("2026-03-10"));
    assertThat(derivation.due()).contains(day("2026-04-10"));
  }

  private static Derivation uk(String received, ClockEvent... events) {
    return suppose("UK_GDPR", received, events);
  }

  private static Derivation suppose(String law, String received, ClockEvent... events) {
    return CLOCK.work(
        new Supposition(law, Optional.empty(), false, Optional.empty(), day(received), List.of(events)));
  }

  private static ClockEvent question(String asked, String answered) {
    return new ClockEvent.Question(day(asked), Optional.ofNullable(answered).map(EdgeCasesOfTimeTest::day));
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
