package org.rightsdesk.process.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.MovableClock;

class SignInTriesTest {

  private static final String HERE = "192.0.2.1";

  private final MovableClock clock = new MovableClock("2026-11-24T09:00:00Z");
  private final SignInTries tries = new SignInTries(clock);

  @Test
  void four_failures_cost_nothing() {
    fail("reviewer", HERE, 4);
    assertThat(tries.mayTry("reviewer", HERE)).isTrue();
  }

  @Test
  void after_five_there_is_one_try_a_minute() {
    fail("reviewer", HERE, 5);
    assertThat(tries.mayTry("reviewer", HERE)).isFalse();
    clock.ahead(Duration.ofSeconds(61));
    assertThat(tries.mayTry("reviewer", HERE)).isTrue();
    fail("reviewer", HERE, 1);
    assertThat(tries.mayTry("reviewer", HERE)).isFalse();
  }

  @Test
  void capitals_make_no_other_account() {
    fail("reviewer", HERE, 5);
    assertThat(tries.mayTry("REVIEWER", HERE)).isFalse();
  }

  @Test
  void nobody_is_locked_out_by_somebody_elsewhere() {
    fail("reviewer", HERE, 5);
    assertThat(tries.mayTry("reviewer", "192.0.2.2")).isTrue();
    assertThat(tries.mayTry("finance", HERE)).isTrue();
  }

  @Test
  void a_right_password_clears_the_failures_before_it() {
    fail("reviewer", HERE, 4);
    tries.succeeded("reviewer", HERE);
    fail("reviewer", HERE, 4);
    assertThat(tries.mayTry("reviewer", HERE)).isTrue();
  }

  @Test
  void who_tries_one_password_on_many_accounts_is_slowed_down_too() {
    for (int i = 0; i < 50; i++) {
      tries.failed("account" + i, HERE);
    }
    assertThat(tries.mayTry("finance", HERE)).isFalse();
    assertThat(tries.mayTry("finance", "192.0.2.2")).isTrue();
    clock.ahead(Duration.ofSeconds(13));
    assertThat(tries.mayTry("finance", HERE)).isTrue();
  }

  private void fail(String account, String address, int times) {
    for (int i = 0; i < times; i++) {
      tries.failed(account, address);
    }
  }
}
