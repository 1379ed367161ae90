package org.rightsdesk.openapi;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.EventsOutOfOrder;
import org.rightsdesk.deadline.RuleMissing;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** By when an answer is due under a law that is named, and how that day was worked out; nothing is kept. */
@RestController
class DerivationApi {

  private final Deadlines deadlines;
  private final CallLimits limits;
  private final Clock clock;

  DerivationApi(Deadlines deadlines, CallLimits limits, Clock clock) {
    this.deadlines = deadlines;
    this.limits = limits;
    this.clock = clock;
  }

  @GetMapping("/api/derivation")
  ResponseEntity<Object> derivation(HttpServletRequest request) {
    if (!limits.mayCall(request.getRemoteAddr())) {
      return said(HttpStatus.TOO_MANY_REQUESTS, Refusal.of("Too many calls from this address. Please wait a minute."));
    }
    DerivationQuery query = new DerivationQuery(request.getParameterMap(), clock.getZone());
    try {
      return query
          .supposition()
          .map(supposed -> answered(DerivationAnswer.of(deadlines.suppose(supposed))))
          .orElseGet(() -> refused(Refusal.of(query.faults())));
    } catch (RuleMissing | EventsOutOfOrder e) {
      return refused(Refusal.of(e.getMessage()));
    }
  }

  private static ResponseEntity<Object> answered(DerivationAnswer answer) {
    return said(HttpStatus.OK, answer);
  }

  private static ResponseEntity<Object> refused(Refusal refusal) {
    return said(HttpStatus.BAD_REQUEST, refusal);
  }

  /** Always as JSON, whatever the caller accepts. */
  private static ResponseEntity<Object> said(HttpStatus status, Object body) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }
}
