package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads to Tasklist whoever comes to the webapps' front door or to those that this house does not use: Welcome, and Admin,
 * whose accounts and rights are kept by the room {@code staff} and by {@link EngineStaff}.
 */
class UnusedApps extends OncePerRequestFilter {

  private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

  private static final RequestMatcher UNUSED =
      new OrRequestMatcher(
          PATH.matcher(HttpMethod.GET, "/camunda"),
          PATH.matcher(HttpMethod.GET, "/camunda/"),
          PATH.matcher(HttpMethod.GET, "/camunda/app"),
          PATH.matcher(HttpMethod.GET, "/camunda/app/"),
          PATH.matcher(HttpMethod.GET, "/camunda/app/{app:admin|welcome}"),
          PATH.matcher(HttpMethod.GET, "/camunda/app/{app:admin|welcome}/"),
          PATH.matcher(HttpMethod.GET, "/camunda/app/{app:admin|welcome}/{engine}/"));

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (UNUSED.matches(request)) {
      response.sendRedirect(request.getContextPath() + SecurityRules.TASKLIST);
      return;
    }
    chain.doFilter(request, response);
  }
}
