package org.rightsdesk.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rightsdesk.casefile.Residence;
import org.rightsdesk.process.RulesFromTables;

class WorkedDatesTest {

  @ParameterizedTest(name = "{0}: {8}")
  @CsvFileSource(resources = "/deadline/worked-dates.csv", numLinesToSkip = 1)
  void a_worked_date_comes_out_of_the_tables(
      String id,
      String country,
      String region,
      LocalDate received,
      LocalDate identity,
      LocalDate fee,
      LocalDate due,
      LocalDate outer,
      String why) {
    Residence residence = new Residence(country, region);
    TimeRules tables = RulesFromTables.time();
    ClockFacts facts =
        new ClockFacts(identity != null, Optional.ofNullable(identity), fee != null, Optional.ofNullable(fee));
    TimeRule law = tables.ruleFor(LawRight.ACCESS, received, residence);

    Deadline deadline =
        new BetterOfBoth(law, tables.promise(LawRight.ACCESS), rule -> Holidays.OURS.of(rule, residence))
            .work(History.of(received, true, facts.events(received)));

    assertThat(deadline.due()).describedAs("%s", deadline.steps()).contains(due);
    assertThat(deadline.outerLimit()).isEqualTo(Optional.ofNullable(outer));
    assertThat(deadline.steps()).extracting(DerivationStep::date).contains(Optional.of(due));
  }
}
