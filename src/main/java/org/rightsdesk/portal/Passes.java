package org.rightsdesk.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gives passes to browsers as signed cookies, each for one case and half an hour, and recognises them again. */
@Component
class Passes {

  private final Signatures signatures;
  private final Clock clock;

  Passes(Signatures signatures, Clock clock) {
    this.signatures = signatures;
    this.clock = clock;
  }

  void give(Pass pass, CaseRef ref, HttpServletRequest request, HttpServletResponse response) {
    long until = clock.instant().plus(Pass.LASTS).getEpochSecond();
    String value = until + "." + signatures.of(pass.name(), ref + " " + until);
    Cookies.set(pass.cookie(), value, pass.path(ref), Pass.LASTS, request, response);
  }

  /** Takes the pass back. */
  void take(Pass pass, CaseRef ref, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(pass.cookie(), "", pass.path(ref), Duration.ZERO, request, response);
  }

  boolean has(Pass pass, CaseRef ref, HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, pass.cookie());
    String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", 2);
    if (parts.length != 2 || !parts[0].matches("\\d{1,12}")) {
      return false;
    }
    long until = Long.parseLong(parts[0]);
    return signatures.isOf(pass.name(), ref + " " + until, parts[1])
        && clock.instant().isBefore(Instant.ofEpochSecond(until));
  }
}
