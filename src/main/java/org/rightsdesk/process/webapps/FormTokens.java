package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the token that shows that a form came from a page of ours. For the public pages it is in a cookie, so that a form
 * that somebody fills in slowly is still good after a day, or after we started anew; for all others it is in the session.
 */
final class FormTokens implements CsrfTokenRepository {

  private static final String COOKIE = "form";
  private static final RequestMatcher PUBLIC = PathPatternRequestMatcher.withDefaults().matcher("/requests/**");

  private final CsrfTokenRepository session = new HttpSessionCsrfTokenRepository();
  private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

  FormTokens() {
    cookie.setCookieName(COOKIE);
    // Not the webapps' own, which their pages send everywhere.
    cookie.setHeaderName("X-CSRF-TOKEN");
    cookie.setCookieCustomizer(one -> one.path("/requests").httpOnly(true).sameSite("Lax"));
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return of(request).generateToken(request);
  }

  @Override
  public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    of(request).saveToken(token, request, response);
  }

  @Override
  public CsrfToken loadToken(HttpServletRequest request) {
    return of(request).loadToken(request);
  }

  private CsrfTokenRepository of(HttpServletRequest request) {
    return PUBLIC.matches(request) ? cookie : session;
  }

  /** Sets the cookie before the page begins: in a long page the form stands where it would be too late. */
  OncePerRequestFilter early() {
    return new OncePerRequestFilter() {
      @Override
      protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
          throws ServletException, IOException {
        if (HttpMethod.GET.matches(request.getMethod()) && PUBLIC.matches(request)) {
          ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        }
        chain.doFilter(request, response);
      }
    };
  }
}
