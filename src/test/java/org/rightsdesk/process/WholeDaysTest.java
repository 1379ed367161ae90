package org.rightsdesk.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class WholeDaysTest {

  @ParameterizedTest
  @ValueSource(strings = {"P1D", "P30D", "P4W"})
  void days_and_weeks_will_do(String value) {
    assertThatCode(() -> start(with(value))).doesNotThrowAnyException();
  }

  /** Also when summer time begins or ends meanwhile. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:05:00Z, first-fee-reminder, 2026-11-27T09:00:00Z",
    "2026-11-24T23:59:00Z, first-fee-reminder, 2026-11-27T09:00:00Z",
    "2027-03-26T00:01:00Z, first-fee-reminder, 2027-03-29T08:00:00Z",
    "2026-10-23T13:05:00Z, first-fee-reminder, 2026-10-26T09:00:00Z",
    "2026-11-24T14:05:00Z, fee-overdue, 2026-11-28T09:00:00Z",
    "2026-11-24T08:05:00Z, access-expiry, 2026-11-28T09:00:00Z"
  })
  void a_timer_rings_in_the_morning_and_what_ends_on_a_day_ends_on_the_morning_after_it(Instant now, String period, Instant rings) {
    Clock london = Clock.fixed(now, ZoneId.of("Europe/London"));
    MockEnvironment settings = new MockEnvironment().withProperty("rightsdesk.periods." + period, "P3D");
    String name = period.equals("first-fee-reminder") ? "firstFeeReminder" : period.equals("fee-overdue") ? "feeOverdue" : "accessExpiry";

    String wait = new Periods(settings, new LetterHour("09:00", london), london).get(name);
    assertThat(now.plus(Duration.parse(wait))).isEqualTo(rings);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:05:00Z, PT72H", "2027-03-26T14:05:00Z, PT71H", "2026-10-24T13:05:00Z, PT73H", "2026-10-23T23:15:00Z, PT73H"
  })
  void what_a_letter_tells_by_the_minute_rings_at_that_minute_also_when_summer_time_begins_or_ends(String now, String hours) {
    Clock london = Clock.fixed(Instant.parse(now), ZoneId.of("Europe/London"));

    MockEnvironment hold = new MockEnvironment().withProperty("rightsdesk.periods.correction-hold", "P3D");

    assertThat(new Periods(hold, new LetterHour("09:00", london), london).get("correctionHold")).isEqualTo(hours);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5M", "P1M", "P1Y2D", "P0D", "P-3D", "30", "soon", ""})
  void anything_else_is_refused_at_the_start_by_the_name_of_the_setting(String value) {
    assertThatThrownBy(() -> start(with(value)))
        .isInstanceOf(PeriodNotInDays.class)
        .hasMessageContaining("rightsdesk.periods.fee-overdue")
        .hasMessageContaining("such as P30D")
        .hasMessageContaining("“" + value + "”");
  }

  @Test
  void the_one_who_starts_it_reads_why_and_what_to_do_and_no_stack_trace(CapturedOutput output) {
    SpringApplication application = new SpringApplication(WholeDays.class);
    application.setWebApplicationType(WebApplicationType.NONE);

    assertThatThrownBy(() -> application.run("--rightsdesk.periods.fee-overdue=PT5M", "--spring.profiles.active=none"))
        .isInstanceOf(PeriodNotInDays.class);
    assertThat(output).contains("counts what runs out in whole days", "such as P30D").doesNotContain("\tat org.");
  }

  private static void start(MockEnvironment environment) {
    WholeDays check = new WholeDays();
    check.setEnvironment(environment);
    check.postProcessBeanFactory(new DefaultListableBeanFactory());
  }

  private static MockEnvironment with(String value) {
    return new MockEnvironment().withProperty("rightsdesk.periods.fee-overdue", value);
  }
}
