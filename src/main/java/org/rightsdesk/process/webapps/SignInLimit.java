package org.rightsdesk.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more passwords from who failed too often, and counts the failures. */
class SignInLimit extends OncePerRequestFilter {

  private static final RequestMatcher SIGNING_IN =
      PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, SecurityRules.SIGN_IN);

  private final SignInTries tries;

  SignInLimit(SignInTries tries) {
    this.tries = tries;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SIGNING_IN.matches(request) && !tries.mayTry(account(request), request.getRemoteAddr())) {
      response.sendRedirect(request.getContextPath() + SecurityRules.SIGN_IN + "?wait");
      return;
    }
    chain.doFilter(request, response);
  }

  SimpleUrlAuthenticationFailureHandler onFailure() {
    return new SimpleUrlAuthenticationFailureHandler(SecurityRules.SIGN_IN + "?again") {
      @Override
      public void onAuthenticationFailure(
          HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
          throws IOException, ServletException {
        tries.failed(account(request), request.getRemoteAddr());
        super.onAuthenticationFailure(request, response, fault);
      }
    };
  }

  /** Leads to where one wanted to go, else to Tasklist. */
  SavedRequestAwareAuthenticationSuccessHandler onSuccess() {
    SavedRequestAwareAuthenticationSuccessHandler handler =
        new SavedRequestAwareAuthenticationSuccessHandler() {
          @Override
          public void onAuthenticationSuccess(
              HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
              throws IOException, ServletException {
            tries.succeeded(account(request), request.getRemoteAddr());
            super.onAuthenticationSuccess(request, response, signedIn);
          }
        };
    handler.setDefaultTargetUrl(SecurityRules.TASKLIST);
    return handler;
  }

  private static String account(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("username")).orElse("");
  }
}
