package org.rightsdesk.process.webapps;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the webapps who is signed in with us, and in which groups. Public because the webapps' filter makes it by name. */
public class EngineAuthentication extends ContainerBasedAuthenticationProvider {

  private static final String PREFIX = "ROLE_";

  @Override
  public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null || !signedIn.isAuthenticated() || groups(signedIn).isEmpty()) {
      return AuthenticationResult.unsuccessful();
    }
    AuthenticationResult result = new AuthenticationResult(signedIn.getName(), true);
    result.setGroups(groups(signedIn));
    return result;
  }

  @Override
  public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }

  private static List<String> groups(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .map(granted -> granted.getAuthority())
        .filter(authority -> authority.startsWith(PREFIX) && !authority.equals(PREFIX + "ANONYMOUS"))
        .map(authority -> authority.substring(PREFIX.length()).toLowerCase(Locale.ROOT))
        .toList();
  }
}
