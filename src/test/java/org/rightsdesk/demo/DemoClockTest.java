package org.rightsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightsdesk.casefile.ClockMoved;
import org.rightsdesk.casefile.NotAllowedNow;

class DemoClockTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Clock MACHINE = Clock.fixed(Instant.parse("2026-11-24T10:15:00Z"), LONDON);

  @TempDir Path directory;
  private DemoClock clock;

  @BeforeEach
  void machine_time() {
    clock = fresh();
  }

  @Test
  void it_starts_with_the_machines_time_and_zone() {
    assertThat(clock.instant()).isEqualTo(MACHINE.instant());
    assertThat(clock.getZone()).isEqualTo(LONDON);
  }

  @Test
  void it_moves_forward_by_days_and_to_a_date() {
    clock.forwardDays(7);
    assertThat(LocalDate.now(clock)).isEqualTo("2026-12-01");
    clock.forwardTo(LocalDate.of(2027, 1, 2));
    assertThat(ZonedDateTime.now(clock).toLocalDateTime()).isEqualTo("2027-01-02T10:15:00");
  }

  @Test
  void a_day_ends_at_the_same_time_of_day_when_summer_time_begins() {
    clock.forwardTo(LocalDate.of(2027, 3, 27));
    clock.forwardDays(1);
    assertThat(ZonedDateTime.now(clock).toLocalDateTime()).isEqualTo("2027-03-28T10:15:00");
  }

  @Test
  void it_never_moves_backwards_nor_stands_still() {
    clock.forwardDays(3);
    assertThatThrownBy(() -> clock.forwardDays(-1)).isInstanceOf(NotAllowedNow.class).hasMessageContaining("only moves forward");
    assertThatThrownBy(() -> clock.forwardDays(0)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> clock.forwardTo(LocalDate.of(2026, 11, 26))).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> clock.forwardTo(LocalDate.of(2026, 11, 27))).isInstanceOf(NotAllowedNow.class);
    assertThat(LocalDate.now(clock)).isEqualTo("2026-11-27");
  }

  @Test
  void it_refuses_a_leap_of_more_than_ten_years() {
    assertThatThrownBy(() -> clock.forwardDays(Integer.MAX_VALUE)).isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> clock.forwardTo(LocalDate.MAX)).isInstanceOf(NotAllowedNow.class);
    clock.forwardDays(3_600);
    assertThatThrownBy(() -> clock.forwardDays(100)).isInstanceOf(NotAllowedNow.class).hasMessageContaining("ten years");
  }

  @Test
  void it_stays_ahead_over_a_restart() {
    clock.forwardDays(30);
    assertThat(fresh().ahead()).isEqualTo(Duration.ofDays(30));
    assertThat(LocalDate.now(fresh())).isEqualTo("2026-12-24");
  }

  @Test
  void the_same_clock_in_another_zone_follows() {
    Clock tokyo = clock.withZone(ZoneId.of("Asia/Tokyo"));
    clock.forwardDays(1);
    assertThat(ZonedDateTime.now(tokyo).toLocalDateTime()).isEqualTo("2026-11-25T19:15:00");
  }

  @Test
  void the_house_is_told_how_far_ahead_it_is_at_each_move_and_at_the_start() {
    List<Object> told = new ArrayList<>();
    ClockMover mover = new ClockMover(clock, told::add);
    mover.forwardDays(2);
    mover.forwardTo(LocalDate.of(2026, 11, 27));
    new ClockMover(fresh(), told::add).tell();
    assertThat(told)
        .containsExactly(
            new ClockMoved(Duration.ofDays(2)), new ClockMoved(Duration.ofDays(3)), new ClockMoved(Duration.ofDays(3)));
  }

  private DemoClock fresh() {
    return new DemoClock(MACHINE, directory.resolve("demo-clock"));
  }
}
