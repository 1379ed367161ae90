package org.rightsdesk.journey;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again until something is there. */
final class Poll {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private Poll() {}

  /** @param what what is waited for, as it ends the sentence "There is no …" */
  static <T> T until(String what, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> seen = look.get();
    while (seen.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("There is no " + what + " after " + PATIENCE.toSeconds() + " seconds.");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      seen = look.get();
    }
    return seen.orElseThrow();
  }
}
