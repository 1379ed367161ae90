package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an address whose path is written so (percent, dots, semicolons) that a guard could take it for another. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPathsOnly extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean toServlet = request.getPathInfo() != null;
    if (toServlet && !request.getRequestURI().startsWith(request.getContextPath() + request.getServletPath() + "/")) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    chain.doFilter(request, response);
  }
}
