package org.rightsdesk.portal;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one visitor, or anybody for one case, may try. Kept in memory, for the visitors seen last. */
@Component
class RateLimits {

  private static final int KEPT = 20_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEPT;
        }
      };
  private final TimeMeter time;
  private final int requestsPerHour;

  RateLimits(Clock clock, @Value("${rightsdesk.portal.requests-per-hour:120}") int requestsPerHour) {
    this.time = new ByClock(clock);
    this.requestsPerHour = requestsPerHour;
  }

  /** A visitor opens another request. */
  boolean mayOpenRequest(HttpServletRequest visitor) {
    return take("open " + visitor.getRemoteAddr(), requestsPerHour, Duration.ofHours(1));
  }

  /** A visitor came to a case without its key; both the visitor and the case have a limit. */
  boolean mayMissKey(HttpServletRequest visitor, String reference) {
    boolean visitorMay = take("miss " + visitor.getRemoteAddr(), 60, Duration.ofMinutes(10));
    boolean caseMay = take("missed " + reference, 60, Duration.ofMinutes(10));
    return visitorMay && caseMay;
  }

  /** A visitor asks for the link of some case again. */
  boolean mayAskForLink(HttpServletRequest visitor) {
    return take("link " + visitor.getRemoteAddr(), 20, Duration.ofHours(1));
  }

  /** Whether one more mail with its link may go out for this case. */
  boolean mayMailLink(CaseRef ref) {
    return take("mail " + ref, 3, Duration.ofHours(1));
  }

  /** One more mail, proof or code within this case. */
  boolean mayAct(String what, CaseRef ref, int times, Duration within) {
    return take(what + " " + ref, times, within);
  }

  private boolean take(String key, int times, Duration within) {
    synchronized (buckets) {
      return buckets
          .computeIfAbsent(
              key.length() <= 200 ? key : key.substring(0, 200),
              k ->
                  Bucket.builder()
                      .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
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
