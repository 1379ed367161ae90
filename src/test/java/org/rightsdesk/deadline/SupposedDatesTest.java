package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rightsdesk.process.RulesFromTables;

class SupposedDatesTest {

  private static final Suppositions CLOCK = new Suppositions(RulesFromTables.time(), Holidays.OURS);
  private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

  enum Which {
    DUE,
    OUTER,
    NOTICE
  }

  @ParameterizedTest(name = "{0}: {12}")
  @CsvFileSource(resources = "/deadline/supposed-dates.csv", numLinesToSkip = 1)
  void a_worked_date_comes_out_of_the_tables(
      String id,
      String regime,
      String calendar,
      String channel,
      LocalDate received,
      String identity,
      String fee,
      String clarification,
      Boolean extended,
      Which which,
      LocalDate expected,
      String weekday,
      String why) {
    List<ClockEvent> events = new ArrayList<>();
    parts(identity).map(LocalDate::parse).forEach(day -> events.add(new ClockEvent.Came(ClockEvent.Wanted.IDENTITY, day)));
    parts(fee).forEach(payment -> events.addAll(payment(payment)));
    parts(clarification).map(SupposedDatesTest::question).forEach(events::add);
    if (extended != null) {
      events.add(new ClockEvent.Extended(Optional.empty()));
    }

    Derivation derivation =
        CLOCK.work(
            new Supposition(
                regime, Optional.empty(), "POST".equals(channel), Optional.ofNullable(calendar), received, events));

    Optional<LocalDate> found =
        switch (which) {
          case DUE -> derivation.due();
          case OUTER -> derivation.outerLimit();
          case NOTICE -> derivation.noticeBy();
        };
    assertThat(found).describedAs("%s", derivation.steps()).contains(expected);
    assertThat(expected.format(WEEKDAY)).isEqualTo(weekday);
    assertThat(derivation.steps()).extracting(DerivationStep::date).contains(derivation.due());
  }

  private static List<ClockEvent> payment(String payment) {
    LocalDate day = LocalDate.parse(payment.replace("/bounced", ""));
    return payment.endsWith("/bounced")
        ? List.of(new ClockEvent.FeeBounced(day))
        : List.of(new ClockEvent.Came(ClockEvent.Wanted.FEE, day));
  }

  private static ClockEvent.Question question(String days) {
    String[] both = days.split("/");
    return new ClockEvent.Question(LocalDate.parse(both[0]), Optional.of(LocalDate.parse(both[1])));
  }

  private static Stream<String> parts(String cell) {
    return cell == null ? Stream.empty() : Stream.of(cell.split(" "));
  }
}
