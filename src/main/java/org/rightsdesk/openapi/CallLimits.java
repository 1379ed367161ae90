package org.rightsdesk.openapi;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may call. Kept in memory, for the addresses seen last. */
@Component
class CallLimits {

  private static final int KEPT = 20_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEPT;
        }
      };
  private final TimeMeter time;
  private final int callsPerMinute;

  CallLimits(Clock clock, @Value("${rightsdesk.api.calls-per-minute:600}") int callsPerMinute) {
    this.time = new ByClock(clock);
    this.callsPerMinute = callsPerMinute;
  }

  boolean mayCall(String address) {
    synchronized (buckets) {
      return buckets
          .computeIfAbsent(
              address,
              caller ->
                  Bucket.builder()
                      .addLimit(limit -> limit.capacity(callsPerMinute).refillGreedy(callsPerMinute, Duration.ofMinutes(1)))
                      .withCustomTimePrecision(time)
                      .build())
          .tryConsume(1);
    }
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
