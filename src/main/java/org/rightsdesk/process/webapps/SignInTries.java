package org.rightsdesk.process.webapps;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses passwords: after five failures for an account from one address there is one try a minute, after
 * fifty from one address, whatever the account, one in twelve seconds. Kept in memory, for those seen last. An account is
 * never locked as a whole, or anybody could lock anybody out.
 */
@Component
class SignInTries {

  private static final int KEPT = 20_000;
  private static final int LONGEST_KEY = 200;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEPT;
        }
      };
  private final TimeMeter time;

  SignInTries(Clock clock) {
    this.time = new ByClock(clock);
  }

  boolean mayTry(String account, String address) {
    synchronized (buckets) {
      return forAccount(account, address).getAvailableTokens() > 0 && forAddress(address).getAvailableTokens() > 0;
    }
  }

  void failed(String account, String address) {
    synchronized (buckets) {
      forAccount(account, address).tryConsume(1);
      forAddress(address).tryConsume(1);
    }
  }

  void succeeded(String account, String address) {
    synchronized (buckets) {
      forAccount(account, address).reset();
    }
  }

  private Bucket forAccount(String account, String address) {
    return bucket(address + " " + account.toLowerCase(Locale.ROOT), 5, Duration.ofMinutes(5));
  }

  private Bucket forAddress(String address) {
    return bucket(address, 50, Duration.ofMinutes(10));
  }

  private Bucket bucket(String key, int times, Duration within) {
    return buckets.computeIfAbsent(
        key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY),
        k ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                .withCustomTimePrecision(time)
                .build());
  }

  private record ByClock(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return clock.millis() * 1_000_000;
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
