package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarningsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 11, 24);
  private static final LocalDate DUE = LocalDate.of(2026, 12, 24);
  private static final WorkingDays ENGLAND = Holidays.OURS.of(CalendarCode.of("GB-EAW"));

  private final Warnings warnings = new Warnings(FROM, DUE, ENGLAND);

  @Test
  void half_three_quarters_five_and_two_working_days_before_on_the_day_and_the_day_after() {
    List<NextWarning> given = new ArrayList<>();
    Optional<NextWarning> next = warnings.next(Optional.empty(), FROM);
    while (next.isPresent()) {
      given.add(next.get());
      next = warnings.next(next.map(NextWarning::warning), next.get().on());
    }

    assertThat(given)
        .containsExactly(
            new NextWarning(Warning.HALF_OVER, LocalDate.of(2026, 12, 9)),
            new NextWarning(Warning.THREE_QUARTERS_OVER, LocalDate.of(2026, 12, 16)),
            new NextWarning(Warning.FIVE_WORKING_DAYS_LEFT, LocalDate.of(2026, 12, 17)),
            new NextWarning(Warning.TWO_WORKING_DAYS_LEFT, LocalDate.of(2026, 12, 22)),
            new NextWarning(Warning.DUE_TODAY, DUE),
            new NextWarning(Warning.OVERDUE, LocalDate.of(2026, 12, 25)));
  }

  @Test
  void a_case_that_was_written_down_late_begins_with_where_it_stands() {
    assertThat(warnings.next(Optional.empty(), LocalDate.of(2026, 12, 18)))
        .contains(new NextWarning(Warning.FIVE_WORKING_DAYS_LEFT, LocalDate.of(2026, 12, 17)));
    assertThat(warnings.next(Optional.empty(), LocalDate.of(2027, 1, 4)))
        .contains(new NextWarning(Warning.OVERDUE, LocalDate.of(2026, 12, 25)));
  }

  @Test
  void in_a_short_time_what_weighs_less_is_left_out() {
    Warnings short10 = new Warnings(FROM, FROM.plusDays(10), ENGLAND);

    assertThat(short10.next(Optional.empty(), FROM))
        .contains(new NextWarning(Warning.FIVE_WORKING_DAYS_LEFT, LocalDate.of(2026, 11, 27)));
    assertThat(short10.next(Optional.of(Warning.FIVE_WORKING_DAYS_LEFT), LocalDate.of(2026, 11, 27)))
        .contains(new NextWarning(Warning.TWO_WORKING_DAYS_LEFT, LocalDate.of(2026, 12, 2)));
  }

  @Test
  void after_the_last_there_is_none() {
    assertThat(warnings.next(Optional.of(Warning.OVERDUE), DUE.plusDays(9))).isEmpty();
  }
}
