package org.rightsdesk.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies that no script can read, that other sites cannot use, and that only travel where they are needed. */
final class Cookies {

  /** Until the browser is closed. */
  static final Duration SESSION = Duration.ofSeconds(-1);

  private Cookies() {}

  static void set(
      String name,
      String value,
      String path,
      Duration lasts,
      HttpServletRequest request,
      HttpServletResponse response) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path(request.getContextPath() + path)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .maxAge(lasts)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
