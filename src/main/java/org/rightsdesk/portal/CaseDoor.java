package org.rightsdesk.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rightsdesk.casefile.CaseFiles;
import org.rightsdesk.casefile.CaseRef;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Lets the one who holds the key of a case in, and nobody else. The key comes once in the mailed link and then lives in a
 * cookie that only travels to the pages of this case, so that it stands in no address bar, history or log of another site.
 */
@Component
class CaseDoor {

  static final String COOKIE = "case_key";

  private final CaseFiles cases;
  private final RateLimits limits;

  CaseDoor(CaseFiles cases, RateLimits limits) {
    this.cases = cases;
    this.limits = limits;
  }

  /** Takes the key out of the link and puts it into the cookie. */
  CaseRef unlock(String reference, String key, HttpServletRequest request, HttpServletResponse response) {
    CaseRef ref = opened(reference, Optional.of(key), request);
    Cookies.set(COOKIE, key, "/requests/" + ref, Cookies.SESSION, request, response);
    return ref;
  }

  /** The case that the visitor may see, or {@link NoPage}, which is the same whatever is wrong. */
  CaseRef enter(String reference, HttpServletRequest request) {
    return opened(reference, key(request), request);
  }

  /** The visitor leaves, for example a shared computer. */
  void lock(CaseRef ref, HttpServletRequest request, HttpServletResponse response) {
    Cookies.set(COOKIE, "", "/requests/" + ref, Duration.ZERO, request, response);
  }

  private CaseRef opened(String reference, Optional<String> key, HttpServletRequest request) {
    return CaseRef.parse(reference)
        .filter(ref -> cases.opensPage(ref, key.orElse("")))
        .orElseThrow(() -> limits.mayMissKey(request, reference) ? new NoPage() : new TooManyTries());
  }

  private static Optional<String> key(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue);
  }
}
