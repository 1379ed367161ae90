package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.stereotype.Component;

/**
 * A note in the browser of the one who has just handed a request in, so that only there the page with its number can be
 * seen, for half an hour. It opens nothing else.
 */
@Component
class ReceivedNotes {

  static final String COOKIE = "request_received";

  private static final String PURPOSE = "received";
  private static final Duration LASTS = Duration.ofMinutes(30);

  private final Signatures signatures;
  private final Clock clock;

  ReceivedNotes(Signatures signatures, Clock clock) {
    this.signatures = signatures;
    this.clock = clock;
  }

  void leave(CaseRef ref, HttpServletRequest request, HttpServletResponse response) {
    long until = clock.instant().plus(LASTS).getEpochSecond();
    String note = until + "." + signatures.of(PURPOSE, ref + " " + until);
    Cookies.set(COOKIE, note, "/requests/" + ref + "/received", LASTS, request, response);
  }

  boolean isFor(CaseRef ref, String note) {
    String[] parts = note.split("\\.", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(parts[0]);
    return signatures.isOf(PURPOSE, ref + " " + until, parts[1])
        && clock.instant().isBefore(Instant.ofEpochSecond(until));
  }
}
